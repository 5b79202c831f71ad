import { dictionary } from './dictionary';
import type { PluralForms } from './plural';

/** The locked screen and the erase: nothing here may tell a stranger what Athar is for. */
export const lock = dictionary({
  en: {
    title: 'Athar is locked',
    passphrase: 'Passphrase',
    unlock: 'Unlock',
    unlocking: 'Opening. This takes a moment…',
    wrong: 'That is not the passphrase. Look for a missing space or a capital letter.',
    wait: 'Please wait {n} s before the next try.',
    lost: 'Nothing can be opened here any more.',
    lostHelp: 'The key of this browser profile is gone, so what was kept cannot be read. You can start afresh.',
    erase: 'Erase everything',
    eraseTitle: 'Erase everything?',
    eraseWhat:
      'Everything Athar keeps in this browser becomes unreadable for good. The passphrase will not bring it back.',
    eraseStart: 'Erase for good',
    eraseCounting: 'Erasing in {n} s',
    eraseStop: 'Stop',
    stillAllowed: 'Everything is erased. But the browser itself still lets Athar into: {pages}.',
    stillAllowedHelp:
      'Take it back yourself: open the browser’s list of extensions, there the details of Athar, and remove these pages from its permissions.',
    eraseFailed: 'The erase did not come to its end. Press “Erase everything” again.',
  },
  fr: {
    title: 'Athar est verrouillé',
    passphrase: 'Phrase secrète',
    unlock: 'Déverrouiller',
    unlocking: 'Ouverture. Un petit moment…',
    wrong: 'Ce n’est pas la bonne phrase. Vérifiez les espaces et les majuscules.',
    wait: 'Attendez {n} s avant le prochain essai.',
    lost: 'Plus rien ne peut être ouvert ici.',
    lostHelp:
      'La clé de ce profil de navigateur a disparu : ce qui était gardé ne peut plus être lu. Vous pouvez repartir à zéro.',
    erase: 'Tout effacer',
    eraseTitle: 'Tout effacer ?',
    eraseWhat:
      'Tout ce qu’Athar garde dans ce navigateur devient illisible, pour toujours. La phrase secrète ne le fera pas revenir.',
    eraseStart: 'Effacer pour toujours',
    eraseCounting: 'Effacement dans {n} s',
    eraseStop: 'Arrêter',
    stillAllowed: 'Tout est effacé. Mais le navigateur laisse encore Athar entrer sur : {pages}.',
    stillAllowedHelp:
      'Retirez-le vous-même : ouvrez la liste des extensions du navigateur, puis les détails d’Athar, et ôtez ces pages de ses autorisations.',
    eraseFailed: 'L’effacement n’est pas allé à son terme. Appuyez de nouveau sur « Tout effacer ».',
  },
  ar: {
    title: 'Athar مقفل',
    passphrase: 'عبارة السرّ',
    unlock: 'فتح القفل',
    unlocking: 'جارٍ الفتح. لحظة من فضلكِ…',
    wrong: 'ليست هذه عبارة السرّ. تحقّقي من المسافات ومن لغة لوحة المفاتيح.',
    wait: 'انتظري {n} ث قبل المحاولة التالية.',
    lost: 'لم يعد ممكنًا فتح أي شيء هنا.',
    lostHelp: 'ضاع مفتاح هذا المتصفح، ولذلك لا يمكن قراءة ما كان محفوظًا. يمكنكِ البدء من جديد.',
    erase: 'مسح كل شيء',
    eraseTitle: 'مسح كل شيء؟',
    eraseWhat: 'كل ما يحفظه Athar في هذا المتصفح لن يُقرأ بعد الآن أبدًا، ولن تعيده عبارة السرّ.',
    eraseStart: 'مسح نهائي',
    eraseCounting: 'المسح بعد {n} ث',
    eraseStop: 'إيقاف',
    stillAllowed: 'مُسح كل شيء، لكن المتصفح نفسه ما زال يسمح لـ Athar بدخول: {pages}.',
    stillAllowedHelp: 'ألغي ذلك بنفسك: افتحي قائمة الإضافات في المتصفح ثم تفاصيل Athar، وأزيلي هذه الصفحات من أذوناته.',
    eraseFailed: 'لم يكتمل المسح. اضغطي «مسح كل شيء» مرة أخرى.',
  },
});

/** Shown with the erase once unlocked: unsent work does not block it, but she should know. */
export const notYetSent: PluralForms = {
  en: { one: '{n} delivery has not arrived yet.', other: '{n} deliveries have not arrived yet.' },
  fr: { one: '{n} envoi n’est pas encore arrivé.', other: '{n} envois ne sont pas encore arrivés.' },
  ar: {
    zero: 'وصل كل ما أُرسل.',
    one: 'شحنة واحدة لم تصل بعد.',
    two: 'شحنتان لم تصلا بعد.',
    few: '{n} شحنات لم تصل بعد.',
    many: '{n} شحنة لم تصل بعد.',
    other: '{n} شحنة لم تصل بعد.',
  },
};
