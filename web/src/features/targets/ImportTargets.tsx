import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { targetTemplateAddress, useImportTargets, useTargetsPreview } from '../../api/targets';
import type { PlanDetail, TargetBoard, TargetSheetRow } from '../../api/types';
import { ErrorNote } from '../../components/ErrorNote';
import table from '../../components/table.module.css';
import { formatFigure } from './figures.rules';
import styles from './Targets.module.css';
import { usePlannedText } from './usePlannedText';

interface ImportTargetsProps {
  plan: PlanDetail;
  board: TargetBoard;
  onClose: () => void;
}

/** A filled-in table: chosen, looked through row by row, then taken. */
export function ImportTargets({ plan, board: { periods, periodId }, onClose }: ImportTargetsProps) {
  const { t } = useTranslation(['targets', 'common']);
  const { message } = App.useApp();
  const file = useRef<HTMLInputElement>(null);
  const preview = useTargetsPreview(plan.id, periodId);
  const saving = useImportTargets(plan.id);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const rows = preview.data ?? [];
  const period = periods.find(({ id }) => id === periodId);
  const read = (given: File) =>
    preview.mutate(given, {
      // What asks something is taken only when a person says so.
      onSuccess: (found) =>
        setChosen(found.filter(({ blocked, asks }) => !blocked && !asks).map(({ line }) => line)),
    });
  const save = () =>
    saving.mutate(
      { periodId, rows: rows.filter(({ line }) => chosen.includes(line)).map(inputOf) },
      {
        onSuccess: (done) => {
          void message.success(t('applied', { ...done }));
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      width={1040}
      title={t('importTitle')}
      okText={t('apply', { count: chosen.length })}
      okButtonProps={{ disabled: chosen.length === 0, hidden: rows.length === 0 }}
      cancelText={t('common:cancel')}
      confirmLoading={saving.isPending}
      onOk={save}
      onCancel={onClose}
    >
      <div className={styles.parts}>
        <p>
          {t('importIntro')} {period && t('importPeriod', { period: period.label })}
        </p>
        <div className={styles.actions}>
          <Button icon={<DownloadOutlined aria-hidden />} href={targetTemplateAddress} download>
            {t('template')}
          </Button>
          <Button
            type={rows.length ? 'default' : 'primary'}
            icon={<UploadOutlined aria-hidden />}
            loading={preview.isPending}
            onClick={() => file.current?.click()}
          >
            {t(rows.length ? 'otherFile' : 'chooseFile')}
          </Button>
          <input
            ref={file}
            hidden
            type="file"
            accept=".xlsx"
            aria-label={t('chooseFile')}
            onChange={({ target }) => {
              const [given] = target.files ?? [];
              saving.reset();
              if (given) read(given);
              target.value = '';
            }}
          />
        </div>
        {preview.isError && <ErrorNote error={preview.error} />}
        {saving.isError && <ErrorNote error={saving.error} />}
        {rows.length > 0 && (
          <SheetRows
            rows={rows}
            chosen={chosen}
            onChoose={(line, taken) =>
              setChosen(taken ? [...chosen, line] : chosen.filter((other) => other !== line))
            }
          />
        )}
      </div>
    </Modal>
  );
}

function inputOf({
  line: _,
  unitName: __,
  doubts: _doubts,
  blocked: _blocked,
  asks: _asks,
  ...row
}: TargetSheetRow) {
  return row;
}

interface SheetRowsProps {
  rows: TargetSheetRow[];
  chosen: readonly number[];
  onChoose: (line: number, taken: boolean) => void;
}

function SheetRows({ rows, chosen, onChoose }: SheetRowsProps) {
  const { t } = useTranslation('targets');
  const planned = usePlannedText();
  return (
    <div className={`${table.frame} ${table.scroll}`} tabIndex={0} role="region" aria-label={t('rows')}>
      <table className={table.table}>
        <caption className="visually-hidden">{t('rows')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col" className={table.number}>
              {t('planned')}
            </th>
            <th scope="col" className={table.number}>
              {t('value')}
            </th>
            <th scope="col" className={table.number}>
              {t('lastYear')}
            </th>
            <th scope="col">{t('note')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <th scope="row" className={styles.name}>
                <Checkbox
                  aria-label={t('take', { line: row.line, name: row.name })}
                  disabled={row.blocked}
                  checked={chosen.includes(row.line)}
                  onChange={({ target }) => onChoose(row.line, target.checked)}
                >
                  {row.name || t('line', { line: row.line })}
                </Checkbox>
                <small>
                  {[
                    t('measuredIn', { measure: row.unitOfMeasure }),
                    row.byUnits ? t('byUnits') : row.unitName,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </th>
              <td className={table.number}>{planned(row)}</td>
              <td className={table.number}>{formatFigure(row.value)}</td>
              <td className={table.number}>{formatFigure(row.lastYear)}</td>
              <td className={styles.note}>
                {row.doubts.length === 0 && t(row.targetId ? 'isKnown' : 'isNew')}
                {row.doubts.map((doubt) => (
                  <div key={doubt.field + doubt.message} className={row.blocked ? styles.wrong : undefined}>
                    {doubt.message}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
