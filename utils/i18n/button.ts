import { dictionary } from './dictionary';

/** All that every page carries of our texts; the rest comes with the first press. */
export const button = dictionary({
  en: {
    document: 'Document this post',
    saving: 'Saving…',
    'why.reload': 'Not saved: Athar was updated. Reload the page and press again.',
  },
  fr: {
    document: 'Documenter cette publication',
    saving: 'Enregistrement…',
    'why.reload': 'Non enregistrée : Athar a été mis à jour. Rechargez la page et appuyez de nouveau.',
  },
  ar: {
    document: 'توثيق هذا المنشور',
    saving: 'جارٍ الحفظ…',
    'why.reload': 'لم يُحفظ: جرى تحديث Athar. أعيدي تحميل الصفحة واضغطي مرة أخرى.',
  },
});
