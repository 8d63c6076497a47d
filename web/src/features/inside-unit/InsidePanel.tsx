import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { InsideChange } from '../../api/inside-unit';
import { useChangeInside, useInsideWork } from '../../api/inside-unit';
import type { AssignmentView } from '../../api/types';
import { formatInstant } from '../../components/dates';
import { Loaded } from '../../components/Loaded';
import { useSentence } from '../../components/useSentence';
import { DraftForm } from './DraftForm';
import { HandForm } from './HandForm';
import styles from './InsideUnit.module.css';
import { Steps } from './Steps';

/** Changes one thing inside the unit; what went wrong is said, and what is true now is read. */
export type Change = (change: InsideChange, done?: string) => Promise<boolean>;

/** How the own unit works on its assignment: who, which steps, whose draft. */
export default function InsidePanel({ assignment }: { assignment: AssignmentView }) {
  const { t } = useTranslation('insideUnit');
  const { message } = App.useApp();
  const sentenceOf = useSentence();
  const { mutateAsync, isPending } = useChangeInside(assignment.id);
  const change: Change = async (what, done) => {
    try {
      await mutateAsync(what);
      if (done) void message.success(done);
      return true;
    } catch (error) {
      void message.error(sentenceOf(error));
      return false;
    }
  };
  return (
    <section className={styles.panel} aria-labelledby="inside-title">
      <h2 id="inside-title">{t('title')}</h2>
      <small>{t('onlyUnit')}</small>
      <Loaded query={useInsideWork(assignment.id)}>
        {(work) => (
          <>
            <HandForm
              key={`hand-${work.handed?.version ?? 0}`}
              work={work}
              assignment={assignment}
              pending={isPending}
              change={change}
            />
            <Steps work={work} pending={isPending} change={change} />
            <DraftForm
              key={`draft-${work.draft?.stage ?? 'none'}`}
              work={work}
              assignment={assignment}
              pending={isPending}
              change={change}
            />
            {work.log.length > 0 && (
              <details>
                <summary>{t('log', { count: work.log.length })}</summary>
                <ul className={styles.log}>
                  {work.log.toReversed().map(({ at, actorName, text }, index) => (
                    <li key={`${at}-${index}`}>
                      <small>
                        {formatInstant(at)} · {actorName}
                      </small>
                      {text}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
