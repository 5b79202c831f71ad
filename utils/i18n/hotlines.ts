import { dictionary } from './dictionary';

/** When a child is in the picture. */
export const hotlineTexts = dictionary({
  en: {
    title: 'A child is in the picture',
    first: 'Tell one of these first. Give the address of the post; never send the picture, not even to help.',
    law: 'Keeping such a picture can be a crime, whatever your reason. Athar keeps none of this post from now on, and sends it to nobody.',
    delete: 'Delete the pictures of this post',
    deleted: 'The pictures of this post are gone. Its text and address are still here.',
    none: 'No picture of this post is kept.',
    'what.inhope': 'The network of hotlines: its page finds the one of your country, where there is one.',
    'what.iwf': 'Takes reports without a name, for countries without a hotline too.',
    'what.take-it-down': 'For the young person herself: fingerprints of the picture, made on her device.',
    'what.police': 'Police for families and children.',
    'unverified.members':
      'Which countries have a hotline today was not checked. For Iraq, Jordan and Syria none is known.',
    'unverified.address': 'The address was not opened by us.',
    'unverified.languages': 'In which languages it works today was not checked.',
    'unverified.iq-number':
      'A newspaper quotes the ministry with this number, in an article whose date is not certain; on 24 November 2026 it was not tried. Your organisation may know better: ask it first, also whether calling is safe.',
    'unverified.jo-number':
      'A reference page without a date names this number; on 24 November 2026 it was not tried. Your organisation may know better: ask it first, also whether calling is safe.',
  },
  fr: {
    title: 'Un enfant est sur l’image',
    first:
      'Prévenez d’abord l’un de ceux-ci. Donnez l’adresse de la publication ; n’envoyez jamais l’image, même pour aider.',
    law: 'Garder une telle image peut être un délit, quelle que soit la raison. Athar n’en garde plus aucune de cette publication, et ne l’envoie à personne.',
    delete: 'Supprimer les images de cette publication',
    deleted: 'Les images de cette publication sont supprimées. Son texte et son adresse restent ici.',
    none: 'Aucune image de cette publication n’est gardée.',
    'what.inhope': 'Le réseau des lignes de signalement : sa page trouve celle de votre pays, s’il y en a une.',
    'what.iwf': 'Reçoit les signalements sans nom, aussi pour les pays sans ligne.',
    'what.take-it-down': 'Pour la jeune personne elle-même : des empreintes de l’image, faites sur son appareil.',
    'what.police': 'Police des familles et des enfants.',
    'unverified.members':
      'Quels pays ont une ligne aujourd’hui n’a pas été vérifié. Pour l’Irak, la Jordanie et la Syrie, aucune n’est connue.',
    'unverified.address': 'Nous n’avons pas ouvert cette adresse.',
    'unverified.languages': 'Les langues proposées aujourd’hui n’ont pas été vérifiées.',
    'unverified.iq-number':
      'Un journal cite le ministère avec ce numéro, dans un article dont la date n’est pas sûre ; le 24 novembre 2026, il n’a pas été essayé. Votre organisation en sait peut-être plus : demandez-lui d’abord, et s’il est sûr d’appeler.',
    'unverified.jo-number':
      'Une page de référence sans date cite ce numéro ; le 24 novembre 2026, il n’a pas été essayé. Votre organisation en sait peut-être plus : demandez-lui d’abord, et s’il est sûr d’appeler.',
  },
  ar: {
    title: 'في الصورة طفل',
    first: 'أخبري إحدى هذه الجهات أولًا. أعطي عنوان المنشور، ولا ترسلي الصورة أبدًا ولو للمساعدة.',
    law: 'قد يكون الاحتفاظ بصورة كهذه جريمة مهما كان السبب. لن يحتفظ Athar بأي صورة من هذا المنشور من الآن، ولن يرسله إلى أحد.',
    delete: 'حذف صور هذا المنشور',
    deleted: 'حُذفت صور هذا المنشور. نصه وعنوانه ما زالا هنا.',
    none: 'لا صورة محفوظة من هذا المنشور.',
    'what.inhope': 'شبكة خطوط الإبلاغ: تدلّكِ صفحتها على خط بلدكِ إن وُجد.',
    'what.iwf': 'تستقبل البلاغات دون اسم، وللبلدان التي لا خط فيها أيضًا.',
    'what.take-it-down': 'للفتاة أو الفتى أنفسهم: بصمات للصورة تُصنع على الجهاز.',
    'what.police': 'شرطة للأسرة والأطفال.',
    'unverified.members': 'لم يُتحقق من البلدان التي فيها خط اليوم. لا يُعرف خط للعراق والأردن وسوريا.',
    'unverified.address': 'لم نفتح هذا العنوان.',
    'unverified.languages': 'لم يُتحقق من اللغات المتاحة اليوم.',
    'unverified.iq-number':
      'نقلت صحيفة هذا الرقم عن الوزارة في مقال لا يُعرف تاريخه بيقين، ولم يُجرَّب في 24 تشرين الثاني 2026. قد تعرف منظمتكِ أكثر: اسأليها أولًا، وهل الاتصال آمن.',
    'unverified.jo-number':
      'تذكر هذا الرقم صفحة مرجعية بلا تاريخ، ولم يُجرَّب في 24 تشرين الثاني 2026. قد تعرف منظمتكِ أكثر: اسأليها أولًا، وهل الاتصال آمن.',
  },
});

export type HotlineKey = keyof (typeof hotlineTexts)['en'];
