import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import styles from './Authority.module.css';

interface LetterheadProps {
  name: string;
  superiorName: string;
  place: string;
  documentSymbol: string;
}

/** How a document will begin: as Nghị định 30/2020/NĐ-CP lays it out. */
export function Letterhead({ name, superiorName, place, documentSymbol }: LetterheadProps) {
  const { t } = useTranslation('authority');
  const [year, month = '', day = ''] = useMe().today.split('-');
  // A People's Committee prints nobody above itself.
  const committee = /^(Ủy ban nhân dân|Hội đồng nhân dân)/i.test(name.trim());
  return (
    <section className={styles.preview} aria-labelledby="letterhead">
      <h2 id="letterhead">{t('preview')}</h2>
      <div className={styles.paper} lang="vi">
        {superiorName.trim() && !committee && <p className={styles.superior}>{superiorName}</p>}
        <p className={styles.issuer}>{name}</p>
        <p>{t('number', { symbol: documentSymbol.trim().toLocaleUpperCase('vi') || 'UBND' })}</p>
        <p className={styles.date}>
          {t('placeAndDate', {
            place: place.trim() || t('placeMissing'),
            day,
            month: Number(month) < 3 ? month : String(Number(month)),
            year,
          })}
        </p>
      </div>
    </section>
  );
}
