import {
  ApartmentOutlined,
  ApiOutlined,
  BankOutlined,
  BellOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  DashboardOutlined,
  FileAddOutlined,
  FileDoneOutlined,
  FileSyncOutlined,
  FileTextOutlined,
  MailOutlined,
  NotificationOutlined,
  ScheduleOutlined,
  SendOutlined,
  SettingOutlined,
  SwapOutlined,
  TeamOutlined,
  UnorderedListOutlined,
  UserSwitchOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTestMailboxEnabled } from '../../api/messages';
import { useMay, useMe } from '../../api/session';
import { importableAuthorities } from '../../features/imports/importable.rules';

/** The parts of the navigation, in its order. */
export const GROUPS = ['work', 'documents', 'reporting', 'messages', 'setup'] as const;
export type Group = (typeof GROUPS)[number];

export interface Destination {
  group: Group;
  to: string;
  name:
    | 'myWork'
    | 'dashboard'
    | 'plans'
    | 'workList'
    | 'imports'
    | 'undated'
    | 'reports'
    | 'unitReports'
    | 'reportCalendar'
    | 'inbox'
    | 'delivery'
    | 'webhooks'
    | 'units'
    | 'arrangements'
    | 'users'
    | 'leaders'
    | 'authority'
    | 'mailbox'
    | 'reminders'
    | 'calendar'
    | 'choice';
  icon: ReactNode;
  /** Among the tabs at the bottom of a phone. */
  tab: boolean;
}

/** The places this person may go to, in the navigation's order. */
export function useNavigation(): Destination[] {
  const may = useMay();
  const imports = importableAuthorities(useMe()).length > 0;
  const { data: mailbox } = useTestMailboxEnabled(may('mail.test'));
  const destinations: Array<Destination & { open: boolean }> = [
    {
      group: 'work',
      to: '/my-work',
      name: 'myWork',
      icon: <CheckSquareOutlined aria-hidden />,
      tab: true,
      open: may('assignment.update') || may('assignment.decide'),
    },
    {
      group: 'work',
      to: '/dashboard',
      name: 'dashboard',
      icon: <DashboardOutlined aria-hidden />,
      tab: false,
      open: may('plan.view'),
    },
    {
      group: 'documents',
      to: '/plans',
      name: 'plans',
      icon: <FileTextOutlined aria-hidden />,
      tab: true,
      open: may('plan.view'),
    },
    {
      group: 'work',
      to: '/tasks',
      name: 'workList',
      icon: <UnorderedListOutlined aria-hidden />,
      tab: false,
      open: may('assignment.view'),
    },
    {
      group: 'documents',
      to: '/imports',
      name: 'imports',
      icon: <FileAddOutlined aria-hidden />,
      tab: false,
      open: imports,
    },
    {
      group: 'documents',
      to: '/undated',
      name: 'undated',
      icon: <CalendarOutlined aria-hidden />,
      tab: false,
      open: imports,
    },
    {
      group: 'reporting',
      to: '/reports',
      name: 'reports',
      icon: <FileDoneOutlined aria-hidden />,
      tab: true,
      open: may('plan.view'),
    },
    {
      group: 'reporting',
      to: '/unit-reports',
      name: 'unitReports',
      icon: <FileSyncOutlined aria-hidden />,
      tab: false,
      open: may('report.read'),
    },
    {
      group: 'reporting',
      to: '/reports/calendar',
      name: 'reportCalendar',
      icon: <ScheduleOutlined aria-hidden />,
      tab: false,
      open: may('plan.view'),
    },
    {
      group: 'messages',
      to: '/inbox',
      name: 'inbox',
      icon: <BellOutlined aria-hidden />,
      tab: true,
      open: true,
    },
    {
      group: 'messages',
      to: '/delivery',
      name: 'delivery',
      icon: <SendOutlined aria-hidden />,
      tab: false,
      open: may('delivery.watch'),
    },
    {
      group: 'setup',
      to: '/webhooks',
      name: 'webhooks',
      icon: <ApiOutlined aria-hidden />,
      tab: false,
      open: may('webhook.manage'),
    },
    {
      group: 'setup',
      to: '/authority',
      name: 'authority',
      icon: <BankOutlined aria-hidden />,
      tab: false,
      open: may('authority.settings'),
    },
    {
      group: 'setup',
      to: '/units',
      name: 'units',
      icon: <ApartmentOutlined aria-hidden />,
      tab: false,
      open: may('unit.change'),
    },
    {
      group: 'setup',
      to: '/users',
      name: 'users',
      icon: <TeamOutlined aria-hidden />,
      tab: false,
      open: may('user.manage'),
    },
    {
      group: 'setup',
      to: '/leaders',
      name: 'leaders',
      icon: <UserSwitchOutlined aria-hidden />,
      tab: false,
      open: may('leader.charge'),
    },
    {
      group: 'setup',
      to: '/arrangements',
      name: 'arrangements',
      icon: <SwapOutlined aria-hidden />,
      tab: false,
      open: may('people.arrange'),
    },
    {
      group: 'messages',
      to: '/test-mailbox',
      name: 'mailbox',
      icon: <MailOutlined aria-hidden />,
      tab: false,
      open: mailbox?.enabled === true,
    },
    {
      group: 'messages',
      to: '/reminder-policy',
      name: 'reminders',
      icon: <NotificationOutlined aria-hidden />,
      tab: false,
      open: may('reminder.policy'),
    },
    {
      group: 'setup',
      to: '/calendar',
      name: 'calendar',
      icon: <CalendarOutlined aria-hidden />,
      tab: false,
      open: true,
    },
    {
      group: 'messages',
      to: '/settings/notifications',
      name: 'choice',
      icon: <SettingOutlined aria-hidden />,
      tab: false,
      open: true,
    },
  ];
  const byGroup = GROUPS.flatMap((group) =>
    destinations.filter((destination) => destination.group === group),
  );
  return byGroup.filter(({ open }) => open);
}

/** The same places by their part; a part without any is left out. */
export function useNavigationGroups(): Array<{ group: Group; places: Destination[] }> {
  const all = useNavigation();
  return GROUPS.map((group) => ({ group, places: all.filter((place) => place.group === group) })).filter(
    ({ places }) => places.length > 0,
  );
}
