import type { ThemeConfig } from 'antd';
import { theme } from 'antd';
import type { Appearance } from './palette';
import { PALETTES } from './palette';

const FONT_FAMILY = "'Be Vietnam Pro', system-ui, -apple-system, 'Segoe UI', sans-serif";

/** The tokens of Ant Design: dense at a desk, larger letters and targets under a thumb. */
export function themeFor(appearance: Appearance, phone: boolean): ThemeConfig {
  const colours = PALETTES[appearance];
  return {
    algorithm: appearance === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    hashed: false,
    token: {
      colorPrimary: colours.primary,
      colorLink: colours.primary,
      colorSuccess: colours.inTime,
      colorWarning: colours.dueSoon,
      colorError: colours.overdue,
      colorText: colours.text,
      colorTextSecondary: colours.textSoft,
      colorTextDescription: colours.textSoft,
      colorTextPlaceholder: colours.textSoft,
      colorBgLayout: colours.page,
      colorBgContainer: colours.surface,
      colorBgElevated: colours.surface,
      colorBorder: colours.lineStrong,
      colorBorderSecondary: colours.line,
      colorSuccessBg: colours.inTimeSoft,
      colorSuccessBorder: colours.inTime,
      colorWarningBg: colours.dueSoonSoft,
      colorWarningBorder: colours.dueSoon,
      colorErrorBg: colours.overdueSoft,
      colorErrorBorder: colours.overdue,
      fontFamily: FONT_FAMILY,
      fontSize: phone ? 16 : 14,
      controlHeight: phone ? 44 : 32,
      controlHeightSM: phone ? 44 : 26,
      borderRadius: 6,
      motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
      opacityLoading: 0.85,
    },
    components: {
      Button: {
        primaryColor: colours.onPrimary,
        dangerColor: colours.onPrimary,
        primaryShadow: 'none',
        defaultShadow: 'none',
      },
      Drawer: { paddingLG: phone ? 16 : 24 },
      Segmented: {
        // Its frame takes two pixels above and below what is pressed.
        controlHeight: phone ? 48 : 32,
        trackBg: colours.line,
        itemColor: colours.text,
        itemSelectedBg: colours.surface,
        itemSelectedColor: colours.primary,
      },
      Slider: {
        trackBg: colours.primary,
        trackHoverBg: colours.primary,
        railBg: colours.line,
        railHoverBg: colours.line,
        handleColor: colours.primary,
        dotActiveBorderColor: colours.primary,
        handleSize: phone ? 18 : 12,
        handleSizeHover: phone ? 20 : 14,
        railSize: phone ? 6 : 4,
      },
    },
  };
}
