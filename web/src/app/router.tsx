import { createBrowserRouter } from 'react-router';
import { Home } from './Home';
import { NotFound } from './NotFound';
import { RouteError } from './RouteError';
import { Shell } from './shell/Shell';
import { Splash } from './Splash';

/** Every address of the product. Each screen is a chunk of its own. */
export const router = createBrowserRouter([
  {
    path: '/',
    Component: Shell,
    ErrorBoundary: RouteError,
    HydrateFallback: Splash,
    children: [
      {
        ErrorBoundary: RouteError,
        children: [
          { index: true, Component: Home },
          { path: 'sign-in', Component: Home },
          {
            path: 'my-work',
            lazy: async () => ({ Component: (await import('../features/my-work/MyWorkPage')).MyWorkPage }),
          },
          {
            path: 'dashboard',
            lazy: async () => ({
              Component: (await import('../features/dashboards/DashboardPage')).DashboardPage,
            }),
          },
          {
            path: 'plans',
            lazy: async () => ({ Component: (await import('../features/plans/PlansPage')).PlansPage }),
          },
          {
            path: 'plans/:planId',
            lazy: async () => ({ Component: (await import('../features/plans/PlanPage')).PlanPage }),
          },
          {
            path: 'plans/:planId/progress',
            lazy: async () => ({
              Component: (await import('../features/progress/ProgressPage')).ProgressPage,
            }),
          },
          {
            path: 'tasks',
            lazy: async () => ({
              Component: (await import('../features/worklist/WorkListPage')).WorkListPage,
            }),
          },
          {
            path: 'plans/:planId/follow-up',
            lazy: async () => ({
              Component: (await import('../features/follow-up/FollowUpPage')).FollowUpPage,
            }),
          },
          {
            path: 'tasks/:taskId',
            lazy: async () => ({ Component: (await import('../features/tasks/TaskPage')).TaskPage }),
          },
          {
            path: 'assignments/:assignmentId',
            lazy: async () => ({
              Component: (await import('../features/tasks/AssignmentRedirect')).AssignmentRedirect,
            }),
          },
          {
            path: 'imports',
            lazy: async () => ({ Component: (await import('../features/imports/ImportsPage')).ImportsPage }),
          },
          {
            path: 'imports/:importId',
            lazy: async () => ({ Component: (await import('../features/imports/ReviewPage')).ReviewPage }),
          },
          {
            path: 'imports/:importId/issue',
            lazy: async () => ({ Component: (await import('../features/imports/IssuePage')).IssuePage }),
          },
          {
            path: 'imports/:importId/amendment',
            lazy: async () => ({
              Component: (await import('../features/imports/AmendmentPage')).AmendmentPage,
            }),
          },
          {
            path: 'reports/calendar',
            lazy: async () => ({
              Component: (await import('../features/report-periods/ReportCalendarPage')).ReportCalendarPage,
            }),
          },
          {
            path: 'reports/periods/:periodId',
            lazy: async () => ({
              Component: (await import('../features/report-periods/CollectionPage')).CollectionPage,
            }),
          },
          {
            path: 'reports',
            lazy: async () => ({ Component: (await import('../features/reports/ReportsPage')).ReportsPage }),
          },
          {
            path: 'users',
            lazy: async () => ({ Component: (await import('../features/users/UsersPage')).UsersPage }),
          },
          {
            path: 'leaders',
            lazy: async () => ({ Component: (await import('../features/leaders/LeadersPage')).LeadersPage }),
          },
          {
            path: 'authority',
            lazy: async () => ({
              Component: (await import('../features/authority/AuthorityPage')).AuthorityPage,
            }),
          },
          {
            path: 'settings/password',
            lazy: async () => ({ Component: (await import('../features/users/PasswordPage')).PasswordPage }),
          },
          {
            path: 'arrangements',
            lazy: async () => ({
              Component: (await import('../features/arrangements/ArrangementsPage')).ArrangementsPage,
            }),
          },
          {
            path: 'unit-reports',
            lazy: async () => ({
              Component: (await import('../features/unit-reports/UnitReportsPage')).UnitReportsPage,
            }),
          },
          {
            path: 'unit-reports/:reportId',
            lazy: async () => ({
              Component: (await import('../features/unit-reports/UnitReportPage')).UnitReportPage,
            }),
          },
          {
            path: 'reports/consolidated/:reportId',
            lazy: async () => ({
              Component: (await import('../features/consolidation/ConsolidatedReportPage'))
                .ConsolidatedReportPage,
            }),
          },
          {
            path: 'inbox',
            lazy: async () => ({ Component: (await import('../features/inbox/InboxPage')).InboxPage }),
          },
          {
            path: 'delivery',
            lazy: async () => ({
              Component: (await import('../features/delivery/DeliveryPage')).DeliveryPage,
            }),
          },
          {
            path: 'webhooks',
            lazy: async () => ({
              Component: (await import('../features/webhooks/WebhooksPage')).WebhooksPage,
            }),
          },
          {
            path: 'test-mailbox/:mailId?',
            lazy: async () => ({ Component: (await import('../features/mailbox/MailboxPage')).MailboxPage }),
          },
          {
            path: 'undated',
            lazy: async () => ({ Component: (await import('../features/dating/UndatedPage')).UndatedPage }),
          },
          {
            path: 'units',
            lazy: async () => ({ Component: (await import('../features/units/UnitsPage')).UnitsPage }),
          },
          {
            path: 'units/change',
            lazy: async () => ({
              Component: (await import('../features/units/ChangeUnitsPage')).ChangeUnitsPage,
            }),
          },
          {
            path: 'search',
            lazy: async () => ({ Component: (await import('../features/search/SearchPage')).SearchPage }),
          },
          {
            path: 'reminder-policy',
            lazy: async () => ({
              Component: (await import('../features/reminder-policy/ReminderPolicyPage')).ReminderPolicyPage,
            }),
          },
          {
            path: 'settings/notifications',
            lazy: async () => ({
              Component: (await import('../features/reminder-policy/ReminderChoicePage')).ReminderChoicePage,
            }),
          },
          {
            path: 'calendar',
            lazy: async () => ({
              Component: (await import('../features/calendar/CalendarPage')).CalendarPage,
            }),
          },
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
]);
