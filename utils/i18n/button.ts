import { dictionary } from './dictionary';

/** All that every page carries of our texts; the rest comes with the first press. */
export const button = dictionary({
  en: {
    document: 'Document this post',
    saving: 'Saving…',
    'why.not-allowed': 'Not saved: Athar is not allowed on this page. Allow it in Athar and press again.',
    'why.reload': 'Not saved: Athar was updated. Reload the page and press again.',
  },
  fr: {
    document: 'Documenter cette publication',
    saving: 'Enregistrement…',
    'why.not-allowed':
      'Non enregistrée : Athar n’est pas autorisé sur cette page. Autorisez-le dans Athar et appuyez de nouveau.',
    'why.reload': 'Non enregistrée : Athar a été mis à jour. Rechargez la page et appuyez de nouveau.',
  },
  ar: {
    document: 'توثيق هذا المنشور',
    saving: 'جارٍ الحفظ…',
    'why.not-allowed': 'لم يُحفظ: Athar غير مسموح له في هذه الصفحة. اسمحي له من داخل Athar واضغطي مرة أخرى.',
    'why.reload': 'لم يُحفظ: جرى تحديث Athar. أعيدي تحميل الصفحة واضغطي مرة أخرى.',
  },
});
