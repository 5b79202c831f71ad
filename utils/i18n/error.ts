import type { ErrorCode } from '../errors';
import type { Language } from '../schema/settings';
import { dictionary } from './dictionary';

/** What happened and what to do, by error code. */
export const errors = dictionary({
  en: {
    locked: 'Athar locked itself. Unlock and try again.',
    'no-vault': 'Set a passphrase first.',
    quota: 'The disk is full. Free some space and try again.',
    'vault-lost': 'The key of this profile is gone, so nothing can be opened.',
    'wrong-passphrase': 'That is not the passphrase.',
    'weak-passphrase': 'This passphrase is easy to guess. Add another word or two.',
    'not-found': 'This is no longer here.',
    full: 'This list is full. Nothing was added, and all that was in it is still here. Write it into the note of the post.',
    'too-large': 'This is too large. Select fewer posts.',
    'bad-invite': 'This invite does not work. Ask for a new one.',
    'partner-expired': 'The organisation’s key has expired. Ask for a new invite.',
    'partner-has-no-intake': 'This organisation has no mailbox. Use a sealed file.',
    damaged: 'Part of what was kept cannot be read. The rest is safe.',
    'not-permitted': 'The browser did not allow it.',
    'not-armed': 'Open the form from Athar first, then press “Insert”.',
    'wrong-page': 'This tab shows another page. Open the form from Athar.',
    'pictures-removed':
      'You deleted the pictures of a selected post, so its evidence is not whole and cannot be sent. Document it again, then send it.',
    'child-shown': 'A child is in the picture of a selected post. Such a post is sent to nobody: use the hotline.',
    unknown: 'That did not work. Please try again.',
  },
  fr: {
    locked: 'Athar s’est verrouillé. Déverrouillez et réessayez.',
    'no-vault': 'Choisissez d’abord une phrase secrète.',
    quota: 'Le disque est plein. Libérez de la place et réessayez.',
    'vault-lost': 'La clé de ce profil a disparu : rien ne peut être ouvert.',
    'wrong-passphrase': 'Ce n’est pas la bonne phrase.',
    'weak-passphrase': 'Cette phrase est facile à deviner. Ajoutez un mot ou deux.',
    'not-found': 'Cela n’est plus ici.',
    full: 'Cette liste est pleine. Rien n’a été ajouté, et tout ce qui y était est encore là. Notez-le dans la note de la publication.',
    'too-large': 'C’est trop volumineux. Sélectionnez moins de publications.',
    'bad-invite': 'Cette invitation ne marche pas. Demandez-en une autre.',
    'partner-expired': 'La clé de l’organisation a expiré. Demandez une nouvelle invitation.',
    'partner-has-no-intake': 'Cette organisation n’a pas de boîte. Utilisez un fichier scellé.',
    damaged: 'Une partie de ce qui était gardé est illisible. Le reste est intact.',
    'not-permitted': 'Le navigateur ne l’a pas permis.',
    'not-armed': 'Ouvrez d’abord le formulaire depuis Athar, puis appuyez sur « Insérer ».',
    'wrong-page': 'Cet onglet montre une autre page. Ouvrez le formulaire depuis Athar.',
    'pictures-removed':
      'Vous avez supprimé les images d’une publication choisie : sa preuve n’est plus entière et ne peut pas partir. La documenter encore une fois, puis l’envoyer.',
    'child-shown':
      'Un enfant figure sur l’image d’une publication choisie. Elle n’est envoyée à personne : utilisez la ligne de signalement.',
    unknown: 'Cela n’a pas marché. Réessayez.',
  },
  ar: {
    locked: 'قُفل Athar تلقائيًا. افتحي القفل وحاولي من جديد.',
    'no-vault': 'اختاري عبارة سرّ أولًا.',
    quota: 'القرص ممتلئ. أفرغي بعض المساحة وحاولي من جديد.',
    'vault-lost': 'ضاع مفتاح هذا المتصفح، فلا يمكن فتح شيء.',
    'wrong-passphrase': 'ليست هذه عبارة السرّ.',
    'weak-passphrase': 'تخمين هذه العبارة سهل. أضيفي كلمة أو كلمتين.',
    'not-found': 'لم يعد هذا موجودًا هنا.',
    full: 'هذه القائمة ممتلئة. لم يُضف شيء، وكل ما كان فيها باقٍ. اكتبي ذلك في ملاحظة المنشور.',
    'too-large': 'الحجم كبير جدًا. حدّدي منشورات أقل.',
    'bad-invite': 'هذه الدعوة لا تعمل. اطلبي دعوة جديدة.',
    'partner-expired': 'انتهت مدة مفتاح المنظمة. اطلبي دعوة جديدة.',
    'partner-has-no-intake': 'لا صندوق بريد لهذه المنظمة. استخدمي ملفًا مختومًا.',
    damaged: 'تعذّرت قراءة جزء مما حُفظ. الباقي سليم.',
    'not-permitted': 'لم يسمح المتصفح بذلك.',
    'not-armed': 'افتحي النموذج من Athar أولًا، ثم اضغطي «إدراج».',
    'wrong-page': 'تعرض علامة التبويب هذه صفحة أخرى. افتحي النموذج من Athar.',
    'pictures-removed':
      'حذفتِ صور أحد المنشورات المحددة، فلم يعد الدليل كاملًا ولا يمكن إرساله. وثّقيه مرة أخرى ثم أرسليه.',
    'child-shown': 'في صورة أحد المنشورات المحددة طفل. لا يُرسَل منشور كهذا إلى أحد: استعملي خط الإبلاغ.',
    unknown: 'لم ينجح ذلك. حاولي من جديد.',
  },
});

/** A code without a text of its own is a bug of ours; she reads the plain one. */
export function errorText(language: Language, code: string): string {
  const texts: Readonly<Record<string, string>> = errors[language];
  return texts[code] ?? errors[language].unknown;
}

// Every code has a text: this line does not compile otherwise.
export const errorCodes: Readonly<Record<ErrorCode, string>> = errors.en;
