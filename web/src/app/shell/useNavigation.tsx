import {
  ApartmentOutlined,
  BellOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  FileAddOutlined,
  FileDoneOutlined,
  FileTextOutlined,
  MailOutlined,
  NotificationOutlined,
  SendOutlined,
  SettingOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTestMailboxEnabled } from '../../api/messages';
import { useMay, useMe } from '../../api/session';
import { importableAuthorities } from '../../features/imports/importable.rules';

export interface Destination {
  to: string;
  name:
    | 'myWork'
    | 'plans'
    | 'workList'
    | 'imports'
    | 'undated'
    | 'reports'
    | 'inbox'
    | 'delivery'
    | 'units'
    | 'mailbox'
    | 'reminders'
    | 'calendar'
    | 'choice';
  icon: ReactNode;
  /** Among the tabs at the bottom of a phone. */
  tab: boolean;
}

/** The places this person may go to, the most used first. */
export function useNavigation(): Destination[] {
  const may = useMay();
  const imports = importableAuthorities(useMe()).length > 0;
  const { data: mailbox } = useTestMailboxEnabled(may('mail.test'));
  const destinations: Array<Destination & { open: boolean }> = [
    {
      to: '/my-work',
      name: 'myWork',
      icon: <CheckSquareOutlined aria-hidden />,
      tab: true,
      open: may('assignment.update') || may('assignment.decide'),
    },
    {
      to: '/plans',
      name: 'plans',
      icon: <FileTextOutlined aria-hidden />,
      tab: true,
      open: may('plan.view'),
    },
    {
      to: '/tasks',
      name: 'workList',
      icon: <UnorderedListOutlined aria-hidden />,
      tab: false,
      open: may('assignment.view'),
    },
    { to: '/imports', name: 'imports', icon: <FileAddOutlined aria-hidden />, tab: false, open: imports },
    { to: '/undated', name: 'undated', icon: <CalendarOutlined aria-hidden />, tab: false, open: imports },
    {
      to: '/reports',
      name: 'reports',
      icon: <FileDoneOutlined aria-hidden />,
      tab: true,
      open: may('plan.view'),
    },
    { to: '/inbox', name: 'inbox', icon: <BellOutlined aria-hidden />, tab: true, open: true },
    {
      to: '/delivery',
      name: 'delivery',
      icon: <SendOutlined aria-hidden />,
      tab: false,
      open: may('delivery.watch'),
    },
    {
      to: '/units',
      name: 'units',
      icon: <ApartmentOutlined aria-hidden />,
      tab: false,
      open: may('unit.change'),
    },
    {
      to: '/test-mailbox',
      name: 'mailbox',
      icon: <MailOutlined aria-hidden />,
      tab: false,
      open: mailbox?.enabled === true,
    },
    {
      to: '/reminder-policy',
      name: 'reminders',
      icon: <NotificationOutlined aria-hidden />,
      tab: false,
      open: may('reminder.policy'),
    },
    { to: '/calendar', name: 'calendar', icon: <CalendarOutlined aria-hidden />, tab: false, open: true },
    {
      to: '/settings/notifications',
      name: 'choice',
      icon: <SettingOutlined aria-hidden />,
      tab: false,
      open: true,
    },
  ];
  return destinations.filter(({ open }) => open);
}
