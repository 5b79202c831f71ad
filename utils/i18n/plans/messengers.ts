import { dictionary } from '../dictionary';

/** Ways to report in Telegram and WhatsApp. */
export const messengerPlans = dictionary({
  en: {
    'plan.telegram-in-app': "Telegram's own report menu",
    'plan.telegram-mail': 'An e-mail to Telegram',
    'plan.telegram-support': "Telegram's support form",
    'plan.telegram-dsa': "Telegram's form for illegal content (European Union)",
    'plan.whatsapp-in-app': "WhatsApp's own report menu",
    'plan.whatsapp-mail': 'An e-mail to WhatsApp’s support',
    'guide.telegram.first': 'Document the message first: reporting can make it disappear for you.',
    'guide.telegram.menu': 'Right-click the message (or press it long) and choose “Report”.',
    'guide.telegram.at-once': 'The last choice may send the report at once. Choose slowly.',
    'guide.telegram.comment':
      'Where Telegram asks for a comment it takes at most 512 characters. Open Athar there and press “Insert”, or copy it.',
    'guide.telegram.leave':
      'Do not press “Report spam” in the chat: it can also leave the chat and delete it. Document first.',
    'guide.telegram.unfounded':
      'Telegram may stop reading reports from people who often send groundless ones. Send only what you can explain.',
    'guide.whatsapp.first': 'Document first: reporting and blocking can delete the chat.',
    'guide.whatsapp.menu':
      'Open the message’s menu and choose “Report”. WhatsApp gets this message or the last five of the chat.',
    'guide.whatsapp.block': 'Leave “Block” unticked until everything is documented.',
    'guide.whatsapp.number': 'Write which number it is about, with its country code.',
    'disclosure.telegram-in-app': 'Telegram does not tell the author who reported.',
    'disclosure.telegram-support':
      'The form asks for your legal name and telephone number. Telegram does not say who sees them.',
    'disclosure.telegram-dsa':
      'The form asks for your name and a way to reach you. An organisation in the European Union can send it in its own name.',
    'disclosure.whatsapp-in-app':
      'WhatsApp says that the other side is not told. A person who knows you may still guess.',
    'unknown.telegram.private': 'In a private chat, Telegram Web may offer no report for a single message.',
    'unknown.telegram.dsa-region': 'It is not known whether Telegram answers this form outside the European Union.',
    'unknown.whatsapp.mail': 'This address was not found on any page of WhatsApp’s that could be read.',
  },
  fr: {
    'plan.telegram-in-app': 'Le menu de signalement de Telegram',
    'plan.telegram-mail': 'Un courriel à Telegram',
    'plan.telegram-support': 'Le formulaire d’assistance de Telegram',
    'plan.telegram-dsa': 'Le formulaire de Telegram pour les contenus illicites (Union européenne)',
    'plan.whatsapp-in-app': 'Le menu de signalement de WhatsApp',
    'plan.whatsapp-mail': 'Un courriel à l’assistance de WhatsApp',
    'guide.telegram.first': 'Documenter d’abord le message : signaler peut le faire disparaître pour vous.',
    'guide.telegram.menu': 'Clic droit (ou appui long) sur le message, puis « Signaler ».',
    'guide.telegram.at-once': 'Le dernier choix peut envoyer aussitôt le signalement. Choisir lentement.',
    'guide.telegram.comment':
      'Quand Telegram demande un commentaire, il accepte au plus 512 caractères. Là, ouvrir Athar et appuyer sur « Insérer », ou le copier.',
    'guide.telegram.leave':
      'Ne pas appuyer sur « Signaler comme spam » dans la discussion : cela peut aussi la quitter et la supprimer. Documenter d’abord.',
    'guide.telegram.unfounded':
      'Telegram peut cesser de lire qui envoie souvent des signalements sans fondement. N’envoyer que ce qui s’explique.',
    'guide.whatsapp.first': 'Documenter d’abord : signaler et bloquer peut supprimer la discussion.',
    'guide.whatsapp.menu':
      'Ouvrir le menu du message et choisir « Signaler ». WhatsApp reçoit ce message ou les cinq derniers de la discussion.',
    'guide.whatsapp.block': 'Laisser « Bloquer » décoché tant que tout n’est pas documenté.',
    'guide.whatsapp.number': 'Écrire de quel numéro il s’agit, avec l’indicatif du pays.',
    'disclosure.telegram-in-app': 'Telegram ne dit pas à l’auteur qui a signalé.',
    'disclosure.telegram-support':
      'Le formulaire demande votre nom légal et votre téléphone. Telegram ne dit pas qui les voit.',
    'disclosure.telegram-dsa':
      'Le formulaire demande votre nom et comment vous joindre. Une organisation de l’Union européenne peut l’envoyer en son nom.',
    'disclosure.whatsapp-in-app':
      'WhatsApp dit que l’autre n’en est pas averti. Quelqu’un qui vous connaît peut tout de même deviner.',
    'unknown.telegram.private':
      'Dans une discussion privée, Telegram Web n’offre peut-être aucun signalement pour un seul message.',
    'unknown.telegram.dsa-region': 'On ne sait pas si Telegram répond à ce formulaire hors de l’Union européenne.',
    'unknown.whatsapp.mail': 'Cette adresse n’a été trouvée sur aucune page de WhatsApp qui a pu être lue.',
  },
  ar: {
    'plan.telegram-in-app': 'قائمة الإبلاغ في تيليغرام',
    'plan.telegram-mail': 'رسالة بريد إلى تيليغرام',
    'plan.telegram-support': 'نموذج الدعم في تيليغرام',
    'plan.telegram-dsa': 'نموذج تيليغرام للمحتوى غير القانوني (الاتحاد الأوروبي)',
    'plan.whatsapp-in-app': 'قائمة الإبلاغ في واتساب',
    'plan.whatsapp-mail': 'رسالة بريد إلى دعم واتساب',
    'guide.telegram.first': 'توثيق الرسالة أولًا: فقد يخفيها الإبلاغ عنكِ.',
    'guide.telegram.menu': 'ضغطة باليمين على الرسالة (أو ضغطة طويلة) ثم «إبلاغ».',
    'guide.telegram.at-once': 'قد يُرسَل البلاغ فورًا عند الخيار الأخير. الاختيار على مهل.',
    'guide.telegram.comment':
      'حين يطلب تيليغرام تعليقًا فالحد الأقصى 512 حرفًا. هناك يُفتح Athar ويُضغط «إدراج»، أو يُنسخ النص.',
    'guide.telegram.leave': 'لا يُضغط «الإبلاغ عن بريد مزعج» في المحادثة: فقد يغادرها ويحذفها. التوثيق أولًا.',
    'guide.telegram.unfounded':
      'قد يتوقف تيليغرام عن قراءة بلاغات من يرسل كثيرًا منها بلا أساس. لا يُرسَل إلا ما يمكن شرحه.',
    'guide.whatsapp.first': 'التوثيق أولًا: فالإبلاغ والحظر قد يحذفان المحادثة.',
    'guide.whatsapp.menu': 'من قائمة الرسالة: «إبلاغ». يتلقى واتساب هذه الرسالة أو آخر خمس رسائل في المحادثة.',
    'guide.whatsapp.block': 'يُترك «حظر» دون تحديد إلى أن يُوثَّق كل شيء.',
    'guide.whatsapp.number': 'يُكتب الرقم المقصود مع رمز البلد.',
    'disclosure.telegram-in-app': 'لا يقول تيليغرام للكاتب من أبلغ.',
    'disclosure.telegram-support': 'يطلب النموذج اسمكِ القانوني ورقم هاتفكِ. لا يقول تيليغرام من يراهما.',
    'disclosure.telegram-dsa':
      'يطلب النموذج اسمكِ وطريقة للوصول إليكِ. ويمكن لمنظمة في الاتحاد الأوروبي أن ترسله باسمها.',
    'disclosure.whatsapp-in-app': 'يقول واتساب إن الطرف الآخر لا يُخبَر. وقد يخمّنه شخص من المعارف.',
    'unknown.telegram.private': 'في المحادثة الخاصة قد لا يتيح Telegram Web الإبلاغ عن رسالة واحدة.',
    'unknown.telegram.dsa-region': 'لا يُعرف إن كان تيليغرام يجيب على هذا النموذج خارج الاتحاد الأوروبي.',
    'unknown.whatsapp.mail': 'لم يُعثر على هذا العنوان في أي صفحة لواتساب أمكنت قراءتها.',
  },
});
