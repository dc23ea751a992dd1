export const fr = {
  title: 'Protection des données',
  version: 'Version du {version}',
  who: 'Responsables du traitement',
  what: 'Quelles données, à quelles fins',
  'who-sees': 'Qui y a accès',
  'how-long': 'Durée de conservation',
  rights: 'Vos droits',
  'none-newer': 'C’est la version en vigueur.',
  'is-newer': 'Il existe une version plus récente.',
  'read-newer': 'Lire la version en vigueur',
  earlier: 'Versions antérieures',
  'version-link': 'Version du {version}',
  changes: 'Ce qui a changé',
  table: 'Ce qui est conservé, qui le voit, combien de temps',
  'consent-needed': 'La notice de confidentialité a changé : merci de la lire et de dire si vous l’acceptez.',
  'consent-first':
    'Une autre personne vous a inscrit(e)\u202f: merci de lire la notice de confidentialité et de dire si vous l’acceptez.',
  'asks-anew':
    'Comme son sens a changé, un nouveau consentement est demandé à toutes les personnes inscrites.',
  '2023-09-01.who':
    'Le secrétariat du Forum\u202f: la Commission économique et sociale des Nations Unies pour l’Asie et le Pacifique (CESAP) et la Ville de Suwon. Pour nous écrire\u202f: {email}.',
  '2023-09-01.what':
    'Vos réponses à l’inscription\u202f: pour nous prononcer sur celle-ci, préparer votre badge, vous adresser des courriels et des invitations de calendrier concernant le Forum, et établir des statistiques de participation sans noms. Les séances de votre programme\u202f: pour tenir votre calendrier à jour et prévoir les salles. Vos besoins en matière d’accessibilité\u202f: pour y répondre.',
  '2023-09-01.who-sees':
    'Les organisateurs du Forum. Les besoins en matière d’accessibilité ne figurent dans aucune liste ni aucun export. Rien de ce qui vous concerne n’est publié\u202f; l’adresse de votre calendrier n’est connue que de vous.',
  '2023-09-01.how-long': 'Jusqu’à {days, number} jours après le dernier jour du Forum.',
  '2023-09-01.rights':
    'Dans votre espace, vous pouvez consulter, modifier et annuler votre inscription. Pour obtenir une copie de vos données ou leur effacement, écrivez à l’adresse ci-dessus.',
  '2023-09-15.changes':
    'Vous choisissez si les participants ou tout le monde peuvent voir que vous venez ; sans votre choix, personne ne le voit. Vous téléchargez vous-même vos données et les faites effacer. Pour chaque donnée, la notice dit qui la voit et combien de temps elle est conservée ; ce qui est sensible est supprimé bien avant six mois et les consultations sont consignées. De nouveaux formulaires peuvent demander le sexe, la date de naissance, le passeport et le régime alimentaire.',
  '2023-09-15.who':
    'Le secrétariat du Forum\u202f: la Commission économique et sociale des Nations Unies pour l’Asie et le Pacifique (CESAP) et la Ville de Suwon. Pour nous écrire\u202f: {email}.',
  '2023-09-15.what':
    'Ce que vous saisissez en vous inscrivant : pour statuer, préparer votre badge, vous envoyer courriels et invitations de calendrier, et compter les participants sans noms. Les sessions de votre programme : pour tenir votre calendrier à jour et prévoir les salles. Besoins d’accessibilité et régime alimentaire : pour y pourvoir. Papiers d’identité, si vous demandez une lettre pour votre visa : pour l’écrire. Sexe, si vous l’indiquez : pour compter. Les courriels échangés et un registre des actes des organisateurs.',
  '2023-09-15.who-sees':
    'Les organisateurs du forum et le point focal de votre délégation, si elle en a un. Personne d’autre, sauf si vous choisissez que les participants ou tout le monde voient vos nom, fonction et organisation. Ce qui est sensible n’est vu que des organisateurs qui s’en occupent ; chaque consultation est consignée et vous pouvez lire ce registre. Votre flux de calendrier a une adresse que vous seul connaissez. Le tableau ci-dessous donne le détail.',
  '2023-09-15.how-long':
    'Au plus jusqu’à {days, number} jours après le dernier jour du forum ; bien moins pour ce qui est sensible. Une purge quotidienne les retire des tables, courriels, fichiers et registres. Les nombres sans noms, les profils publics des intervenants et les événements associés publics demeurent.',
  '2023-09-15.rights':
    'Dans votre espace, vous voyez et corrigez votre inscription, choisissez qui peut voir que vous venez, téléchargez tout ce que nous conservons de vous, vous retirez et faites effacer vos données. Vous pouvez aussi écrire à l’adresse ci-dessus.',
};
