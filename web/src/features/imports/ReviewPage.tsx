import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useImport } from '../../api/imports';
import type { PlanImport, SourcePlace } from '../../api/types';
import { usePhone } from '../../app/usePhone';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { needsALook } from './doubts.rules';
import { ReviewHeader } from './ReviewHeader';
import styles from './ReviewPage.module.css';
import { RowsPane } from './RowsPane';
import { SourcePane } from './SourcePane';
import { useReviewKeys } from './useReviewKeys';
import { ReviewContext, useStartReview } from './useReview';

type Pane = 'source' | 'rows';

export function ReviewPage() {
  const { importId = '' } = useParams();
  return (
    <Loaded query={useImport(importId)}>
      {(draft) => (draft.status === 'OPEN' ? <ReviewScreen draft={draft} /> : <Closed draft={draft} />)}
    </Loaded>
  );
}

/** The document beside what was read from it; a value and its source light up together. */
function ReviewScreen({ draft }: { draft: PlanImport }) {
  const { t } = useTranslation('imports');
  const phone = usePhone();
  const review = useStartReview(draft);
  const [params] = useSearchParams();
  const [onlyDoubtful, setOnlyDoubtful] = useState(params.has('doubtful'));
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const [editedKey, setEditedKey] = useState<string | null>(null);
  const [pane, setPane] = useState<Pane>('rows');
  const [pointed, setPointed] = useState<SourcePlace | null>(null);

  const active = draft.tasks.find(({ key }) => key === activeKey) ?? null;
  const shown = useMemo(
    () => draft.tasks.filter((task) => !onlyDoubtful || needsALook(draft, task) || task.key === editedKey),
    [draft, onlyDoubtful, editedKey],
  );
  useReviewKeys({ review, shown, active, activate: setActiveKey, edit: setEditedKey });

  const chooseFromSource = ({ block, row }: SourcePlace) => {
    const found = draft.tasks.find(({ at }) => at?.block === block && at.row === row);
    if (!found) return;
    setActiveKey(found.key);
    setPane('rows');
  };
  const lit = pointed ?? active?.at ?? null;
  const source = (
    <SourcePane blocks={draft.blocks} lit={lit} followed={active?.at ?? null} onChoose={chooseFromSource} />
  );
  const rows = (
    <RowsPane
      shown={shown}
      activeKey={activeKey}
      editedKey={editedKey}
      onlyDoubtful={onlyDoubtful}
      onActivate={setActiveKey}
      onEdit={setEditedKey}
      onPoint={setPointed}
      onOnlyDoubtful={(only) => {
        setOnlyDoubtful(only);
        setEditedKey(null);
      }}
    />
  );
  return (
    <ReviewContext value={review}>
      <div className={styles.screen} data-fills-screen>
        <ReviewHeader />
        {phone ? (
          <>
            <Segmented<Pane>
              block
              aria-label={t('review.panes')}
              value={pane}
              options={[
                { value: 'rows', label: t('review.rows') },
                { value: 'source', label: t('review.source') },
              ]}
              onChange={setPane}
            />
            {pane === 'source' ? source : rows}
          </>
        ) : (
          <div className={styles.panes}>
            {source}
            {rows}
          </div>
        )}
      </div>
    </ReviewContext>
  );
}

function Closed({ draft }: { draft: PlanImport }) {
  const { t } = useTranslation('imports');
  return (
    <>
      <PageTitle title={t('review.title', { name: draft.fileName })} />
      <EmptyState body={draft.planId ? t('review.issued') : t('review.discarded')}>
        {draft.planId ? (
          <Link to={`/plans/${draft.planId}`}>{t('review.openPlan')}</Link>
        ) : (
          <Link to="/imports">{t('title')}</Link>
        )}
      </EmptyState>
    </>
  );
}
