import { dictionary } from './dictionary';

/** Of its own, as only pages that she has to allow can be taken back: the others need not carry it. */
export const takenBack = dictionary({
  en: { says: 'Not saved: Athar is not allowed on this page. Allow it in Athar and press again.' },
  fr: {
    says: 'Non enregistrée : Athar n’est pas autorisé sur cette page. Autorisez-le dans Athar et appuyez de nouveau.',
  },
  ar: { says: 'لم يُحفظ: Athar غير مسموح له في هذه الصفحة. اسمحي له من داخل Athar واضغطي مرة أخرى.' },
});
