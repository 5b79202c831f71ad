import { utf8 } from './bytes';
import { sha256Hex } from './hash';

const hashes = 'sha256sum -c manifest-sha256.txt\n   sha256sum -c tagmanifest-sha256.txt';
const ssh =
  'ssh-keygen -Y verify -f proof/allowed_signers -I device -n evidence@athar -s proof/checkpoint.txt.sshsig < proof/checkpoint.txt';
const openssl =
  'openssl pkeyutl -verify -pubin -inkey proof/device-pub.pem -rawin -in proof/checkpoint.txt -sigfile proof/checkpoint.txt.sig';
const covered = 'cat proof/checkpoint.txt\n   sha256sum manifest-sha256.txt bag-info.txt';

/** The chain without any code of ours: JSON in the bag is canonical, so its lines are hashed as they stand. */
export const chainCheck = `python3 - <<'END'
import base64, hashlib, json
sha = lambda *parts: hashlib.sha256(b"".join(parts)).hexdigest()
key = base64.b64decode(open("proof/allowed_signers").read().split()[3])[-32:]
text = lambda value: json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
head, commits = "0" * 64, {}
for line in open("proof/custody.jsonl", encoding="utf-8"):
    entry = json.loads(line)
    assert entry["prev"] == head and entry["seq"] == len(commits) + 1, "broken at %d" % entry["seq"]
    commits[entry["seq"]] = entry["commit"]
    head = sha(b"athar-entry-v1\\0", text(entry))
for line in open("proof/events.jsonl", encoding="utf-8"):
    row = json.loads(line)
    commit = bytes.fromhex(sha(b"athar-event-v1\\0", text(row["event"])))
    assert commits[row["seq"]] == sha(b"athar-blind-v1\\0", key, commit), "event %d" % row["seq"]
assert "head " + head in open("proof/checkpoint.txt").read().splitlines(), "other head"
print("chain OK:", len(commits), "entries, head", head)
END`;

const english = `HOW TO VERIFY THIS EVIDENCE WITHOUT ATHAR

Open a terminal in this folder. Every program below is a standard one.

1. No file was changed, taken away or added:
   ${hashes}
   Every line must end with OK. Files not listed there are not part of the evidence.

2. The holder of the device key signed this log (either command):
   ${ssh}
   ${openssl}

3. The signature covers the files. Compare "manifest" and "bag-info" in the first output with the second:
   ${covered}

4. The custody log is complete and in order (optional, Python 3). The digest of every capture.json is in its event.
   Copy these lines as they stand:

${chainCheck}

What this shows: the holder of this key had exactly these bytes, in this order. When: no later than somebody else
(the organisation, a time-stamping authority) received them; the times inside are the sender's own clock.
What it does not show: that the platform's server sent the post. This browser displayed it.
A capture.json with "origin":"imported" (event "item.imported") was imported, not captured: the person handed that picture
or link to the browser; the browser did not display it, and author and time in it are her word.
A reports.json is what the person told of her reports to the platform (events "report.*"): her word. The saved page that she
named as showing a step is in the folder of that post; its digest is in the event.
The order of other entries is visible, what they were is not.
`;

const french = `COMMENT VÉRIFIER CES PREUVES SANS ATHAR

Ouvrez un terminal dans ce dossier. Tous les programmes ci-dessous sont standard.

1. Aucun fichier n'a été modifié, retiré ou ajouté :
   ${hashes}
   Chaque ligne doit se terminer par OK (ou « Réussi »). Un fichier absent de la liste ne fait pas partie des preuves.

2. La personne qui détient la clé de l'appareil a signé ce journal (l'une des deux commandes) :
   ${ssh}
   ${openssl}

3. La signature couvre les fichiers. Comparez « manifest » et « bag-info » du premier résultat avec le second :
   ${covered}

4. Le journal de conservation est complet et dans l'ordre : le programme Python du point 4 ci-dessus (facultatif).

Ce que cela montre : la personne qui détient cette clé avait exactement ces octets, dans cet ordre. Quand : au plus tard
lorsqu'un tiers (l'organisation, une autorité d'horodatage) les a reçus ; les heures inscrites sont celles de son horloge.
Ce que cela ne montre pas : que le serveur de la plateforme a envoyé la publication. Ce navigateur l'a affichée.
Un capture.json avec "origin":"imported" (événement "item.imported") a été importé, non capturé : la personne a remis cette
image ou ce lien au navigateur ; il ne l'a pas affiché, et l'auteur et l'heure y sont sa parole.
Un reports.json est ce que la personne a dit de ses signalements à la plateforme (événements "report.*") : sa parole. La page
enregistrée qu'elle a désignée pour une étape est dans le dossier de la publication ; son empreinte est dans l'événement.
L'ordre des autres entrées est visible, pas leur contenu.
`;

const arabic = `كيف تتحقّق من هذه الأدلّة من دون «أثر»

افتح الطرفية (terminal) في هذا المجلّد. كلّ البرامج أدناه برامج معروفة ومتاحة للجميع.

1. لم يُغيَّر أي ملف ولم يُحذف ولم يُضَف:
   ${hashes}
   يجب أن ينتهي كلّ سطر بكلمة OK. الملف غير المذكور في القائمة ليس جزءًا من الأدلّة.

2. صاحبة مفتاح الجهاز وقّعت هذا السجلّ (يكفي أحد الأمرين):
   ${ssh}
   ${openssl}

3. التوقيع يشمل الملفّات. قارن «manifest» و«bag-info» في النتيجة الأولى بالنتيجة الثانية:
   ${covered}

4. سجلّ الحيازة كامل ومرتّب: برنامج Python في النقطة 4 أعلاه (اختياري).

ما الذي يثبته هذا: صاحبة هذا المفتاح كانت لديها هذه البيانات بالضبط وبهذا الترتيب. متى: في موعد لا يتجاوز وقت استلامها
لدى جهة أخرى (المنظّمة أو سلطة ختم زمني)؛ أمّا الأوقات المكتوبة في الداخل فهي من ساعة جهازها.
ما الذي لا يثبته: أنّ خادم المنصّة أرسل المنشور. هذا المتصفّح عرضه.
كلّ capture.json فيه "origin":"imported" (والحدث "item.imported") مستورَد وليس ملتقطًا: سلّمت صاحبته الصورة أو الرابط
إلى المتصفّح ولم يعرضه المتصفّح، والكاتب والوقت فيه بحسب قولها.
كلّ reports.json هو ما قالته صاحبته عن بلاغاتها إلى المنصّة (الأحداث "report.*"): قولها هي. والصفحة المحفوظة التي أشارت إليها
لخطوة ما موجودة في مجلّد المنشور، وبصمتها في الحدث.
ترتيب القيود الأخرى ظاهر، ومحتواها غير ظاهر.
`;

const line = `\n${'-'.repeat(72)}\n\n`;

export const howToVerify = [english, french, arabic].join(line);

/** SHA-256 of every guide ever released: a bag may not carry commands we did not write. */
const earlier: readonly string[] = [];

export async function isKnownGuide(bytes: Uint8Array): Promise<boolean> {
  const hash = await sha256Hex(bytes);
  return hash === (await sha256Hex(utf8(howToVerify))) || earlier.includes(hash);
}
