import { Segmented } from 'antd';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useImport } from '../../api/imports';
import type { PlanImport, SourcePlace } from '../../api/types';
import { usePhone } from '../../app/usePhone';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { useLatest } from '../../components/useLatest';
import { needsALook } from './doubts.rules';
import { KeysDialog } from './KeysDialog';
import { createPointing } from './pointing';
import { ReviewHeader } from './ReviewHeader';
import styles from './ReviewPage.module.css';
import { RowsPane } from './RowsPane';
import { SourcePane } from './SourcePane';
import { forgetKeptTexts } from './useKeptText';
import { focusRow, useReviewKeys } from './useReviewKeys';
import type { ReviewActions } from './useReview';
import { ReviewActionsContext, ReviewContext, useStartReview } from './useReview';
import { useReviewPlace } from './useReviewPlace';

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
  const navigate = useNavigate();
  const phone = usePhone();
  const review = useStartReview(draft);
  const [params] = useSearchParams();
  const [onlyDoubtful, setOnlyDoubtful] = useState(params.has('doubtful'));
  const { activeKey, editedKey, go } = useReviewPlace(draft.id);
  const [pane, setPane] = useState<Pane>('rows');
  const [shownPlace, setShownPlace] = useState<SourcePlace | null>(null);
  const [helping, setHelping] = useState(false);
  const [pointing] = useState(createPointing);

  const active = draft.tasks.find(({ key }) => key === activeKey) ?? null;
  const shown = useMemo(
    () => draft.tasks.filter((task) => !onlyDoubtful || needsALook(draft, task) || task.key === editedKey),
    [draft, onlyDoubtful, editedKey],
  );

  const show = useLatest((taskKey: string | null, place: SourcePlace | null) => {
    const key = taskKey ?? rowAt(draft, place)?.key ?? null;
    if (key) go({ activeKey: key });
    setShownPlace(place);
    // Beside each other both are seen; on a phone the document is what was asked for.
    if (phone) setPane('source');
    else if (key) focusRow(key);
  });
  const { send, sendTyped } = review;
  const [actions] = useState<ReviewActions>(() => ({
    send,
    sendTyped,
    show,
    point: pointing.point,
    activate: (key) => {
      go({ activeKey: key });
      setShownPlace(null);
    },
    edit: (key) => go(key ? { activeKey: key, editedKey: key } : { editedKey: null }),
  }));
  const { nextToLookAt } = useReviewKeys({
    review: { ...review, ...actions },
    shown,
    active,
    editedKey,
    goOn: () => void navigate(lastPageOf(draft)),
    help: () => setHelping(true),
  });
  const resume = useEffectEvent(() => activeKey && !editedKey && focusRow(activeKey));
  useEffect(() => void resume(), []);

  const chooseFromSource = (place: SourcePlace) => {
    const found = rowAt(draft, place);
    if (!found) return;
    actions.activate(found.key);
    setPane('rows');
    focusRow(found.key);
  };
  return (
    <ReviewContext value={review}>
      <ReviewActionsContext value={actions}>
        <div className={styles.screen} data-fills-screen>
          <ReviewHeader onNext={() => void navigate(lastPageOf(draft))} onDoubt={nextToLookAt} />
          {phone && (
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
          )}
          <div className={styles.panes}>
            <SourcePane
              hidden={phone && pane !== 'source'}
              blocks={draft.blocks}
              tasks={draft.tasks}
              pointing={pointing}
              followed={shownPlace ?? active?.at ?? null}
              onChoose={chooseFromSource}
            />
            <RowsPane
              hidden={phone && pane !== 'rows'}
              shown={shown}
              activeKey={activeKey}
              editedKey={editedKey}
              onlyDoubtful={onlyDoubtful}
              onHelp={() => setHelping(true)}
              onOnlyDoubtful={(only) => {
                setOnlyDoubtful(only);
                actions.edit(null);
              }}
            />
          </div>
          <KeysDialog open={helping} onClose={() => setHelping(false)} />
        </div>
      </ReviewActionsContext>
    </ReviewContext>
  );
}

function rowAt(draft: PlanImport, place: SourcePlace | null) {
  return place && draft.tasks.find(({ at }) => at?.block === place.block && at.row === place.row);
}

function lastPageOf({ id, duplicateOf }: PlanImport): string {
  return `/imports/${id}/${duplicateOf ? 'amendment' : 'issue'}`;
}

function Closed({ draft }: { draft: PlanImport }) {
  const { t } = useTranslation('imports');
  useEffect(() => forgetKeptTexts(draft.id), [draft.id]);
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
