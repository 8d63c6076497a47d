import { memo, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftTask, SourceBlock, SourcePlace } from '../../api/types';
import { useLatest } from '../../components/useLatest';
import { PageMark } from './PageMark';
import type { Pointing } from './pointing';
import type { BlockLook } from './source-look.rules';
import { looksOf, pagesBegun } from './source-look.rules';
import styles from './SourcePane.module.css';
import { SourceTable } from './SourceTable';

interface SourcePaneProps {
  hidden: boolean;
  blocks: SourceBlock[];
  tasks: DraftTask[];
  /** What the pointer is over is lit. */
  pointing: Pointing;
  /** The place to keep in sight, lit while the pointer is over nothing. */
  followed: SourcePlace | null;
  onChoose: (place: SourcePlace) => void;
}

const elementId = ({ block, row }: SourcePlace) => `source-${block}${row === undefined ? '' : `-${row}`}`;

/** The document as it was read: its paragraphs and tables, in their order. */
export function SourcePane({ hidden, blocks, tasks, pointing, followed, onChoose }: SourcePaneProps) {
  const { t } = useTranslation('imports');
  const pane = useRef<HTMLElement>(null);
  const pointed = useSyncExternalStore(pointing.subscribe, pointing.current);
  const lit = pointed ?? followed;
  const followedId = followed && elementId(followed);
  useEffect(() => {
    if (followedId && !hidden) document.getElementById(followedId)?.scrollIntoView({ block: 'center' });
  }, [followedId, hidden]);
  // What is pointed at in the rows comes into sight, by moving no more than that needs.
  const pointedId = pointed && elementId(pointed);
  useEffect(() => {
    const element =
      pointedId === null || pointed?.cell === undefined ? null : document.getElementById(pointedId);
    if (element && pane.current && !isInSight(element, pane.current))
      element.scrollIntoView({ block: 'nearest' });
  }, [pointedId, pointed?.cell]);

  // The blocks do not change while they are looked at; only which of them is lit does.
  const looks = useMemo(() => looksOf(blocks, tasks), [blocks, tasks]);
  const pages = useMemo(() => pagesBegun(blocks), [blocks]);
  const chooseRow = useLatest((block: number, row: number) => onChoose({ block, row }));
  return (
    <section ref={pane} hidden={hidden} className={styles.paper} aria-label={t('review.source')} tabIndex={0}>
      {blocks.map((block) => (
        <Block
          key={block.index}
          block={block}
          look={looks.get(block.index) ?? 'text'}
          page={pages.get(block.index) ?? null}
          lit={lit?.block === block.index ? lit : null}
          onChooseRow={chooseRow}
        />
      ))}
    </section>
  );
}

function isInSight(element: Element, pane: Element): boolean {
  const [inner, outer] = [element.getBoundingClientRect(), pane.getBoundingClientRect()];
  return inner.bottom > outer.top + 24 && inner.top < outer.bottom - 24;
}

interface BlockProps {
  block: SourceBlock;
  look: BlockLook;
  page: number | null;
  lit: SourcePlace | null;
  onChooseRow: (block: number, row: number) => void;
}

const Block = memo(function Block({ block, look, page, lit, onChooseRow }: BlockProps) {
  if (block.type === 'table')
    return <SourceTable table={block} look={look} lit={lit} onChooseRow={onChooseRow} />;
  return (
    <>
      {page !== null && <PageMark page={page} />}
      <p
        id={elementId({ block: block.index })}
        className={styles.paragraph}
        data-lit={lit !== null}
        data-bold={block.bold}
        data-italic={block.italic}
        data-align={block.align}
      >
        {block.text}
      </p>
    </>
  );
});
