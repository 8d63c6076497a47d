import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import viVN from 'antd/locale/vi_VN';
import dayjs from 'dayjs';
import 'dayjs/locale/vi';
import type { ReactNode } from 'react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { themeFor } from '../theme';
import { useAppearance } from './appearance';
import { SCREENS_ID } from './screens-id';
import { usePhone } from './usePhone';

/** Ant Design in the language, the colours and the sizes of this person and screen. */
export function AntRoot({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const { appearance } = useAppearance();
  const phone = usePhone();
  const theme = useMemo(() => themeFor(appearance, phone), [appearance, phone]);
  useEffect(() => void dayjs.locale(i18n.language), [i18n.language]);
  return (
    <ConfigProvider
      locale={i18n.language === 'en' ? enUS : viVN}
      theme={theme}
      getPopupContainer={() => document.getElementById(SCREENS_ID) ?? document.body}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <AntApp component={false} message={{ duration: 4, maxCount: 2, top: 64 }}>
        {children}
      </AntApp>
    </ConfigProvider>
  );
}
