import { Button, Input, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { usePlans } from '../../api/plans';
import { useMe } from '../../api/session';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { Pages } from '../../components/Pages';
import { importableAuthorities } from '../imports/importable.rules';
import { PlanItem } from './PlanItem';
import styles from './PlansPage.module.css';

const PAGE_SIZE = 20;
type Kind = 'all' | 'campaign' | 'plan';

export function PlansPage() {
  const { t } = useTranslation('plans');
  const mayImport = importableAuthorities(useMe()).length > 0;
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const kind = (params.get('kind') ?? 'all') as Kind;
  const page = Number(params.get('page') ?? 1);
  const query = usePlans({
    q: q || undefined,
    campaign: kind === 'all' ? undefined : kind === 'campaign',
    page,
    pageSize: PAGE_SIZE,
  });

  const narrow = (name: string, value: string) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (name !== 'page') after.delete('page');
      if (value) after.set(name, value);
      else after.delete(name);
      return after;
    });

  return (
    <>
      <PageTitle title={t('title')}>
        {mayImport && (
          <Button type="primary" onClick={() => void navigate('/imports')}>
            {t('add')}
          </Button>
        )}
      </PageTitle>
      <div className={`${styles.filters} no-print`}>
        <Input.Search
          key={q}
          allowClear
          defaultValue={q}
          placeholder={t('search')}
          aria-label={t('search')}
          onSearch={(text) => narrow('q', text.trim())}
        />
        <Segmented<Kind>
          aria-label={t('kind')}
          value={kind}
          options={[
            { value: 'all', label: t('allKinds') },
            { value: 'plan', label: t('ordinary') },
            { value: 'campaign', label: t('campaigns') },
          ]}
          onChange={(value) => narrow('kind', value === 'all' ? '' : value)}
        />
      </div>
      <Loaded query={query}>
        {({ items, total }) =>
          items.length > 0 ? (
            <>
              <ul className={styles.list}>
                {items.map((plan) => (
                  <PlanItem key={plan.id} plan={plan} />
                ))}
              </ul>
              <Pages
                page={page}
                pageSize={PAGE_SIZE}
                total={total}
                onChange={(next) => narrow('page', String(next))}
              />
            </>
          ) : q || kind !== 'all' ? (
            <EmptyState body={t('empty.filtered')}>
              <Link to="/plans">{t('empty.clear')}</Link>
            </EmptyState>
          ) : (
            <EmptyState title={t('empty.title')} body={mayImport ? t('empty.bodyImporter') : t('empty.body')}>
              {mayImport && <Link to="/imports">{t('add')}</Link>}
            </EmptyState>
          )
        }
      </Loaded>
    </>
  );
}
