export const fr = {
  title: 'Le Forum dans votre calendrier',
  lead: 'Abonnez-vous une seule fois. Votre calendrier affiche alors le programme dans votre fuseau horaire et suit de lui-même chaque changement d’heure ou de salle.',
  webcal: 'S’abonner',
  google: 'Google Agenda',
  outlook: 'Outlook.com',
  'outlook-at-work': 'Outlook professionnel ou scolaire',
  address: 'Adresse de ce calendrier',
  'programme-title': 'Tout le programme',
  'programme-text':
    'Tous les jours, avec les pauses et les manifestations parallèles. {count, plural, one {# entrée} other {# entrées}}.',
  'own-title': 'Uniquement vos séances',
  'own-text':
    'Une fois votre inscription approuvée, vous choisissez des séances\u202f; un calendrier personnel n’affiche que celles-ci.',
  'own-action': 'Mon calendrier',
  'days-title': 'Un jour',
  'tracks-title': 'Un axe thématique',
  'rooms-title': 'Une salle',
  count: '{count, plural, =0 {Aucune entrée pour le moment} one {# entrée} other {# entrées}}',
  'help-title': 'Dans votre application',
  'help-lead':
    'Le bouton «\u202fS’abonner\u202f» ouvre l’application de calendrier de votre appareil. Si rien ne se passe, copiez l’adresse et ajoutez-la vous-même. Choisissez toujours l’abonnement\u202f: un calendrier importé est une copie qui ne change plus.',
  'help.apple': 'iPhone, iPad, Mac',
  'help.apple-text':
    'Utilisez le bouton. Ou bien, sur iPhone et iPad\u202f: Calendrier, Calendriers, Ajouter un calendrier, Ajouter un calendrier avec abonnement\u202f; sur Mac\u202f: Fichier, Nouvel abonnement à un calendrier. Vous y choisissez aussi la fréquence d’actualisation.',
  'help.google': 'Google Agenda, Android',
  'help.google-text':
    'Dans un navigateur, sur ordinateur\u202f: à côté de «\u202fAutres agendas\u202f», le signe plus, puis «\u202fÀ partir de l’URL\u202f». L’application du téléphone l’affiche peu après. Google décide lui-même du moment de l’actualisation, qui peut prendre jusqu’à 24 heures.',
  'help.outlook': 'Outlook',
  'help.outlook-text':
    'Calendrier, Ajouter un calendrier, S’abonner à partir du web. Dans l’Outlook classique pour Windows : Ajouter un calendrier, À partir d’Internet. Outlook sur le web s’actualise environ toutes les trois heures, parfois moins souvent.',
  'help.thunderbird': 'Thunderbird',
  'help.thunderbird-text':
    'Fichier, Nouveau, Agenda, Sur le réseau, puis collez l’adresse\u202f; aucun nom d’utilisateur n’est nécessaire.',
  'help.other': 'Autres applications',
  'help.other-text':
    'Cherchez «\u202fS’abonner\u202f», «\u202fÀ partir d’une URL\u202f» ou «\u202fCalendrier Internet\u202f». Si votre application ne connaît pas les abonnements, chaque séance offre sur sa page un fichier à télécharger\u202f; ce fichier ne change plus.',
  'delay-title': 'Quand les changements vous parviennent',
  'delay-text':
    'Nous publions chaque changement aussitôt et demandons aux applications de s’actualiser toutes les heures, et tous les quarts d’heure pendant le Forum. Elles restent libres de le faire\u202f: Google peut prendre jusqu’à 24 heures. Le jour même, fiez-vous aux pages de ce site.',
  'help.naver': 'Naver, Kakao',
  'help.naver-text':
    'Nous ne connaissons aucun moyen de s’y abonner à une adresse. Abonnez-vous dans le calendrier de votre appareil ou dans Google Agenda, ou laissez-nous vous envoyer des invitations par courriel.',
  'languages-title': 'Une langue',
  qr: 'Code QR pour un téléphone',
  'qr-text':
    'Visez-le avec l’appareil photo d’un téléphone\u202f: l’application de calendrier s’ouvre et propose de s’abonner.',
  'targets-title': 'Une cible de l’objectif de développement durable 11',
};
