import { App, Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaveAuthority } from '../../api/leaders';
import type { Authority, SaveAuthority } from '../../api/types';
import { ErrorNote } from '../../components/ErrorNote';
import styles from './Authority.module.css';
import { Letterhead } from './Letterhead';

type Field = Exclude<keyof SaveAuthority, 'version'>;

const FIELDS = [
  { field: 'name', hint: 'nameHint', length: 300 },
  { field: 'shortName', hint: 'shortNameHint', length: 100 },
  { field: 'superiorName', hint: 'superiorHint', length: 300 },
  { field: 'place', hint: 'placeHint', length: 100 },
  { field: 'documentSymbol', hint: 'symbolHint', length: 20 },
] as const satisfies ReadonlyArray<{ field: Field; hint: string; length: number }>;

export function AuthorityForm({ authority }: { authority: Authority }) {
  const { t } = useTranslation('authority');
  const { message } = App.useApp();
  const { authorityId, version, ...known } = authority;
  const save = useSaveAuthority(authorityId);
  const [typed, setTyped] = useState<Record<Field, string>>({
    name: known.name,
    shortName: known.shortName,
    superiorName: known.superiorName ?? '',
    place: known.place ?? '',
    documentSymbol: known.documentSymbol ?? '',
  });
  const [nameless, setNameless] = useState(false);
  const submit = () => {
    if (!typed.name.trim()) return setNameless(true);
    const { name, shortName } = typed;
    const orNothing = (field: Field) => typed[field].trim() || null;
    save.mutate(
      {
        ...{ version, name, shortName },
        superiorName: orNothing('superiorName'),
        place: orNothing('place'),
        documentSymbol: orNothing('documentSymbol'),
      },
      { onSuccess: () => void message.success(t('saved')) },
    );
  };
  return (
    <div className={styles.columns}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {FIELDS.map(({ field, hint, length }) => (
          <Labelled key={field} id={`authority-${field}`} label={t(field)} hint={t(hint)}>
            <Input
              id={`authority-${field}`}
              aria-describedby={`authority-${field}-hint`}
              value={typed[field]}
              maxLength={length}
              onChange={({ target }) => {
                setNameless(false);
                save.reset();
                setTyped((before) => ({ ...before, [field]: target.value }));
              }}
            />
          </Labelled>
        ))}
        {nameless && (
          <p role="alert" className={styles.problem}>
            {t('nameMissing')}
          </p>
        )}
        {save.isError && <ErrorNote error={save.error} />}
        <div>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('save')}
          </Button>
        </div>
      </form>
      <Letterhead {...typed} />
    </div>
  );
}

function Labelled({
  id,
  label,
  hint,
  children,
}: Record<'id' | 'label' | 'hint', string> & { children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children}
      <small id={`${id}-hint`}>{hint}</small>
    </div>
  );
}
