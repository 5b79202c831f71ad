import { dictionary } from '../dictionary';

/** X's ways to report. */
export const xPlans = dictionary({
  en: {
    'plan.x-in-app': "X's own report dialog",
    'plan.x-dsa': "X's form for illegal content (European Union)",
    'plan.x-abuse': "X's form for abuse and harassment",
    'plan.x-hateful-conduct': "X's form for hateful conduct",
    'plan.x-private-information': "X's form for private information and intimate pictures",
    'plan.x-impersonation': "X's form for impersonation",
    'plan.x-take-it-down': "X's form for intimate pictures (United States law)",
    'guide.x-in-app.open': 'The dialog opens on this post. You need to be logged in to X.',
    'guide.x-in-app.option': 'Choose what is closest to “{option}”. X may word it differently.',
    'guide.x-in-app.who': 'X may ask whom the post is about, and offer to add more posts.',
    'guide.x-dsa.open': 'The form opens with the address of this post.',
    'guide.x-form.choice': 'First make the choices the form asks for: more fields appear then.',
    'disclosure.x-in-app': 'X does not name who reported to the author. A person who knows you may still guess.',
    'disclosure.x-dsa':
      'This form asks for your name and e-mail, as the law says. X may pass on what is needed to decide. An organisation can send it in its own name instead.',
    'disclosure.x-form': 'The form asks for your name and e-mail. X does not say what it passes on to the author.',
    'disclosure.x-impersonation':
      'The form asks for your name and e-mail, and X may ask for an identity card. The owner of the fake account will guess who reported it.',
    'unknown.x-in-app.direct': 'Nobody has tried lately whether X opens this dialog straight from its address.',
    'unknown.x-in-app.labels': 'X may name or order the choices differently.',
    'unknown.x-in-app.follow-up': 'It is not known whether X’s later messages let the author guess who reported.',
    'unknown.x-dsa.fields':
      'The form as it is today was not seen: fields may have other names, another order or other limits.',
    'unknown.x-dsa.region': 'It is not known whether the form opens outside the European Union.',
    'unknown.x-dsa.names': 'It is not known whether X passes a name on to the author.',
    'unknown.x-form.account': 'It is not known whether the form works without an account.',
    'unknown.x-impersonation.id': 'It is not known when X asks for an identity card, or how long it keeps it.',
    'unknown.x-take-it-down.fields':
      'The names of its fields are a guess, after X’s other forms. What is not found stays empty.',
    'unknown.x-take-it-down.abroad': 'It is not known whether X answers requests from outside the United States.',
  },
  fr: {
    'plan.x-in-app': 'La fenêtre de signalement de X',
    'plan.x-dsa': 'Le formulaire de X pour les contenus illicites (Union européenne)',
    'plan.x-abuse': 'Le formulaire de X pour les abus et le harcèlement',
    'plan.x-hateful-conduct': 'Le formulaire de X pour les comportements haineux',
    'plan.x-private-information': 'Le formulaire de X pour les informations privées et images intimes',
    'plan.x-impersonation': 'Le formulaire de X pour l’usurpation d’identité',
    'plan.x-take-it-down': 'Le formulaire de X pour les images intimes (loi des États-Unis)',
    'guide.x-in-app.open': 'La fenêtre s’ouvre sur cette publication. Il faut avoir ouvert une session sur X.',
    'guide.x-in-app.option': 'Choisir ce qui est le plus proche de « {option} ». X peut le formuler autrement.',
    'guide.x-in-app.who': 'X peut demander qui est visé et proposer d’ajouter d’autres publications.',
    'guide.x-dsa.open': 'Le formulaire s’ouvre avec l’adresse de cette publication.',
    'guide.x-form.choice': 'Faire d’abord les choix demandés : d’autres champs apparaissent alors.',
    'disclosure.x-in-app':
      'X ne nomme pas à l’auteur la personne qui signale. Quelqu’un qui vous connaît peut tout de même deviner.',
    'disclosure.x-dsa':
      'Ce formulaire demande votre nom et votre e-mail, comme le prévoit la loi. X peut transmettre ce qu’il faut pour décider. Une organisation peut l’envoyer en son propre nom.',
    'disclosure.x-form':
      'Le formulaire demande votre nom et votre e-mail. X ne dit pas ce qui est transmis à l’auteur.',
    'disclosure.x-impersonation':
      'Le formulaire demande votre nom et votre e-mail, et X peut demander une pièce d’identité. Qui tient le faux compte devinera qui l’a signalé.',
    'unknown.x-in-app.direct': 'Personne n’a vérifié récemment si X ouvre cette fenêtre directement par son adresse.',
    'unknown.x-in-app.labels': 'X peut nommer ou ordonner les choix autrement.',
    'unknown.x-in-app.follow-up':
      'On ne sait pas si les messages ultérieurs de X permettent à l’auteur de deviner qui a signalé.',
    'unknown.x-dsa.fields':
      'Le formulaire actuel n’a pas été vu : les champs peuvent avoir d’autres noms, un autre ordre ou d’autres limites.',
    'unknown.x-dsa.region': 'On ne sait pas si le formulaire s’ouvre hors de l’Union européenne.',
    'unknown.x-dsa.names': 'On ne sait pas si X transmet un nom à l’auteur.',
    'unknown.x-form.account': 'On ne sait pas si le formulaire marche sans compte.',
    'unknown.x-impersonation.id':
      'On ne sait pas quand X demande une pièce d’identité, ni combien de temps il la garde.',
    'unknown.x-take-it-down.fields':
      'Les noms de ses champs sont supposés, d’après les autres formulaires de X. Ce qui n’est pas trouvé reste vide.',
    'unknown.x-take-it-down.abroad': 'On ne sait pas si X répond aux demandes venues d’hors des États-Unis.',
  },
  ar: {
    'plan.x-in-app': 'نافذة الإبلاغ في X',
    'plan.x-dsa': 'نموذج X للمحتوى غير القانوني (الاتحاد الأوروبي)',
    'plan.x-abuse': 'نموذج X للإساءة والمضايقة',
    'plan.x-hateful-conduct': 'نموذج X للسلوك الذي يحض على الكراهية',
    'plan.x-private-information': 'نموذج X للمعلومات الخاصة والصور الحميمة',
    'plan.x-impersonation': 'نموذج X لانتحال الشخصية',
    'plan.x-take-it-down': 'نموذج X للصور الحميمة (قانون الولايات المتحدة)',
    'guide.x-in-app.open': 'تُفتح النافذة على هذا المنشور. يلزم تسجيل الدخول إلى X.',
    'guide.x-in-app.option': 'الخيار الأقرب هو «{option}»، وقد تختلف صياغته في X.',
    'guide.x-in-app.who': 'قد يسأل X عن الشخص المستهدف، ويعرض إضافة منشورات أخرى.',
    'guide.x-dsa.open': 'يُفتح النموذج ومعه عنوان هذا المنشور.',
    'guide.x-form.choice': 'الخيارات التي يطلبها النموذج أولًا: فبعدها تظهر حقول أخرى.',
    'disclosure.x-in-app': 'لا يذكر X لصاحب المنشور اسم من أبلغ. وقد يخمّنه شخص من المعارف.',
    'disclosure.x-dsa':
      'يطلب هذا النموذج اسمكِ وبريدكِ الإلكتروني كما ينص القانون، وقد ينقل X ما يلزم لاتخاذ القرار. ويمكن لمنظمة أن ترسله باسمها بدلًا من ذلك.',
    'disclosure.x-form': 'يطلب النموذج اسمكِ وبريدكِ الإلكتروني. لا يقول X ما الذي ينقله إلى الكاتب.',
    'disclosure.x-impersonation':
      'يطلب النموذج اسمكِ وبريدكِ الإلكتروني، وقد يطلب X وثيقة هوية. وسيخمّن صاحب الحساب المزيف من أبلغ عنه.',
    'unknown.x-in-app.direct': 'لم يتحقق أحد مؤخرًا من أن X يفتح هذه النافذة مباشرة من عنوانها.',
    'unknown.x-in-app.labels': 'قد يسمّي X الخيارات أو يرتّبها بشكل آخر.',
    'unknown.x-in-app.follow-up': 'لا يُعرف إن كانت رسائل X اللاحقة تتيح للكاتب أن يخمّن من أبلغ.',
    'unknown.x-dsa.fields': 'لم يُفحص النموذج بشكله الحالي: قد تختلف أسماء الحقول أو ترتيبها أو حدودها.',
    'unknown.x-dsa.region': 'لا يُعرف إن كان النموذج يُفتح خارج الاتحاد الأوروبي.',
    'unknown.x-dsa.names': 'لا يُعرف إن كان X ينقل الاسم إلى الكاتب.',
    'unknown.x-form.account': 'لا يُعرف إن كان النموذج يعمل دون حساب.',
    'unknown.x-impersonation.id': 'لا يُعرف متى يطلب X وثيقة هوية، ولا كم يحتفظ بها.',
    'unknown.x-take-it-down.fields': 'أسماء حقوله تخمين قياسًا على نماذج X الأخرى. ما لا يُعثر عليه يبقى فارغًا.',
    'unknown.x-take-it-down.abroad': 'لا يُعرف إن كان X يجيب على طلبات من خارج الولايات المتحدة.',
  },
});
