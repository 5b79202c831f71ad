import { dictionary } from '../dictionary';

/** Facebook's ways to report. */
export const facebookPlans = dictionary({
  en: {
    'plan.facebook-in-app': "Facebook's own report menu",
    'plan.facebook-impersonation': "Facebook's form for a fake account of you",
    'plan.facebook-intimate-images': "Facebook's page for intimate pictures",
    'plan.facebook-legal-removal': "Facebook's legal removal request",
    'plan.facebook-defamation': "Facebook's form for defamation",
    'guide.facebook.menu': 'On the post or comment, open the menu “…” and choose “Report”.',
    'guide.facebook.who': 'If Facebook asks who is targeted, say it as it is: “Me”, “A friend” or “Someone else”.',
    'guide.facebook.choices': 'The form first asks who you are to it. Its fields appear after that.',
    'guide.facebook.law':
      'The form asks which country’s law is broken, and how. Without a law in words it is not answered: an organisation can help.',
    'guide.facebook.intimate': 'The page explains how to report an intimate picture, and leads to the report.',
    'guide.facebook.intimate-address': 'Have the address of the post ready; it is in the list to copy.',
    'disclosure.facebook-in-app':
      'Facebook does not tell the author who reported. A person who knows you may still guess.',
    'disclosure.facebook-form':
      'The form asks for your name and e-mail. Facebook may pass on what is needed to decide. An organisation can file it in its own name instead.',
    'disclosure.facebook-defamation':
      'A legal complaint in your name: count on the author learning of it. Speak with a lawyer or your organisation first.',
    'unknown.facebook.surfaces': 'Choices differ between post, comment and profile; some lead straight to the end.',
    'unknown.facebook.login': 'It is not known whether the form opens without logging in.',
    'unknown.facebook.labels':
      'The fields are looked for by English labels that are a guess: nobody has compared them with the form. What is not found stays empty.',
    'unknown.facebook.countries': 'Facebook says that this form is not offered in every country.',
  },
  fr: {
    'plan.facebook-in-app': 'Le menu de signalement de Facebook',
    'plan.facebook-impersonation': 'Le formulaire de Facebook pour un faux compte à votre nom',
    'plan.facebook-intimate-images': 'La page de Facebook pour les images intimes',
    'plan.facebook-legal-removal': 'La demande de retrait légal de Facebook',
    'plan.facebook-defamation': 'Le formulaire de Facebook pour la diffamation',
    'guide.facebook.menu': 'Sur la publication ou le commentaire, ouvrir le menu « … » et choisir « Signaler ».',
    'guide.facebook.who':
      'Si Facebook demande qui est visé, le dire tel quel : « Moi », « Un(e) ami(e) » ou « Quelqu’un d’autre ».',
    'guide.facebook.choices': 'Le formulaire demande d’abord qui vous êtes. Ses champs apparaissent ensuite.',
    'guide.facebook.law':
      'Le formulaire demande quelle loi de quel pays est enfreinte, et comment. Sans loi nommée, pas de réponse : une organisation peut aider.',
    'guide.facebook.intimate': 'La page explique comment signaler une image intime, et mène au signalement.',
    'guide.facebook.intimate-address':
      'Avoir l’adresse de la publication sous la main ; elle est dans la liste à copier.',
    'disclosure.facebook-in-app':
      'Facebook ne dit pas à l’auteur qui a signalé. Quelqu’un qui vous connaît peut tout de même deviner.',
    'disclosure.facebook-form':
      'Le formulaire demande votre nom et votre e-mail. Facebook peut transmettre ce qu’il faut pour décider. Une organisation peut le déposer en son propre nom.',
    'disclosure.facebook-defamation':
      'Une plainte légale à votre nom : l’auteur l’apprendra sans doute. Parlez d’abord à une avocate ou à votre organisation.',
    'unknown.facebook.surfaces':
      'Les choix diffèrent entre publication, commentaire et profil ; certains mènent droit à la fin.',
    'unknown.facebook.login': 'On ne sait pas si le formulaire s’ouvre sans session.',
    'unknown.facebook.labels':
      'Les champs sont cherchés par des libellés anglais supposés : personne ne les a comparés au formulaire. Ce qui n’est pas trouvé reste vide.',
    'unknown.facebook.countries': 'Facebook dit que ce formulaire n’est pas offert dans tous les pays.',
  },
  ar: {
    'plan.facebook-in-app': 'قائمة الإبلاغ في فيسبوك',
    'plan.facebook-impersonation': 'نموذج فيسبوك لحساب مزيف باسمكِ',
    'plan.facebook-intimate-images': 'صفحة فيسبوك للصور الحميمة',
    'plan.facebook-legal-removal': 'طلب الإزالة القانونية في فيسبوك',
    'plan.facebook-defamation': 'نموذج فيسبوك للتشهير',
    'guide.facebook.menu': 'في المنشور أو التعليق: قائمة «…» ثم «إبلاغ».',
    'guide.facebook.who': 'إن سأل فيسبوك عن المستهدف فالجواب كما هو: «أنا» أو «صديق» أو «شخص آخر».',
    'guide.facebook.choices': 'يسأل النموذج أولًا عن صلتكِ بالأمر، وبعدها تظهر حقوله.',
    'guide.facebook.law':
      'يسأل النموذج أي قانون في أي بلد خولف وكيف. من دون قانون مذكور لا جواب: يمكن لمنظمة أن تساعد.',
    'guide.facebook.intimate': 'تشرح الصفحة كيف يُبلَّغ عن صورة حميمة، وتقود إلى البلاغ.',
    'guide.facebook.intimate-address': 'عنوان المنشور جاهز في قائمة النسخ.',
    'disclosure.facebook-in-app': 'لا يقول فيسبوك للكاتب من أبلغ. وقد يخمّنه شخص من المعارف.',
    'disclosure.facebook-form':
      'يطلب النموذج اسمكِ وبريدكِ الإلكتروني، وقد ينقل فيسبوك ما يلزم لاتخاذ القرار. ويمكن لمنظمة أن تقدّمه باسمها.',
    'disclosure.facebook-defamation': 'شكوى قانونية باسمكِ: الأرجح أن يعرف بها الكاتب. استشيري محامية أو منظمتكِ أولًا.',
    'unknown.facebook.surfaces': 'تختلف الخيارات بين المنشور والتعليق والملف الشخصي، وبعضها يقود إلى النهاية مباشرة.',
    'unknown.facebook.login': 'لا يُعرف إن كان النموذج يُفتح دون تسجيل الدخول.',
    'unknown.facebook.labels':
      'يُبحث عن الحقول بتسميات إنجليزية مخمّنة لم يقارنها أحد بالنموذج. ما لا يُعثر عليه يبقى فارغًا.',
    'unknown.facebook.countries': 'يقول فيسبوك إن هذا النموذج ليس متاحًا في كل البلدان.',
  },
});
