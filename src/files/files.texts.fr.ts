export const fr = {
  takes: '{kinds}, {megabytes} Mo au plus.',
  uploaded: 'Fichier reçu :',
  'will-keep': 'Il est conservé, sauf si vous en choisissez un autre.',
  replace: 'Choisir un autre fichier',
  remove: 'Retirer ce fichier',
  size: '{size} ko',
  'photo-rules':
    'Une photo pour votre badge : votre visage de face, bien éclairé, vous seul(e) sur l’image, datant de moins de six mois, au moins {width} × {height} pixels.',
  'photo-crop':
    'Nous la recadrons au milieu, trois de large sur quatre de haut. Si votre navigateur le permet, vous pouvez déplacer et redimensionner le cadre.',
  'photo-alt': 'La photo telle qu’elle figurera sur le badge',
  'frame-label': 'Cadre de la photo du badge. Les flèches le déplacent, plus et moins en changent la taille.',
  'frame-hint':
    'Faites glisser le cadre sur votre visage. Au clavier : les flèches le déplacent, plus et moins en changent la taille.',
  larger: 'Agrandir le cadre',
  smaller: 'Réduire le cadre',
  read: 'Le fichier « {name} » a été ouvert.',
  required: 'Veuillez choisir un fichier.',
  gone: 'Le fichier envoyé auparavant n’existe plus. Veuillez le choisir à nouveau.',
  empty: 'Ce fichier est vide. Veuillez en choisir un autre.',
  'too-large': 'Ce fichier dépasse {megabytes} Mo. Veuillez en choisir un plus petit.',
  'wrong-kind':
    'Ce n’est pas un fichier de type {kinds}. C’est le contenu qui compte, pas le nom du fichier.',
  heic: 'Cette photo est au format HEIC des iPhone, que nous ne pouvons pas ouvrir. Sur le téléphone, choisissez-la dans la photothèque plutôt que dans les fichiers ; ailleurs, enregistrez-la d’abord en JPEG.',
  foreign: 'Ce fichier en contient un autre, d’un autre type. Enregistrez-le à nouveau et réessayez.',
  unreadable: 'Ce fichier est endommagé ou incomplet. Enregistrez-le à nouveau et réessayez.',
  bomb: 'Ce fichier, une fois décompressé, est trop grand pour être ouvert. Enregistrez-le en plus petit.',
  'too-many-pixels':
    'Cette image compte plus de {megapixels} millions de pixels. Enregistrez-la en plus petit.',
  'photo-too-small':
    'La partie retenue pour le badge fait moins de {width} × {height} pixels. Choisissez une photo ou une partie plus grande.',
  'pdf-protected':
    'Ce PDF est protégé par un mot de passe ou des restrictions. Enregistrez-le sans protection.',
  'pdf-active':
    'Ce PDF contient du code, des actions de formulaire ou des fichiers joints. Imprimez-le dans un nouveau PDF et réessayez.',
  'package-active':
    'Cette présentation contient des macros ou des contrôles. Enregistrez-la sans eux, ou en PDF, et réessayez.',
};
