/** Organizers' texts fall back to English. */
export const fr = {
  change: 'La changer',
  title: 'Changer d’adresse électronique',
  lead: 'Nous vous écrivons actuellement à {email}. Indiquez l’adresse à laquelle vous souhaitez recevoir les messages du forum.',
  email: 'Nouvelle adresse électronique',
  send: 'M’envoyer un lien de confirmation',
  back: 'Mon inscription',
  'what-title': 'Ce qui se passe ensuite',
  'what-text':
    'Nous envoyons un lien à la nouvelle adresse. Dès que vous l’aurez confirmé, votre inscription y sera transférée\u202f: les liens de nos messages précédents prendront fin, nos invitations seront annulées à l’ancienne adresse et vous serez de nouveau invité(e) à la nouvelle.',
  'sent-title': 'Consultez votre nouvelle messagerie',
  'sent-text':
    'Un message est en route vers {email}. Rien ne change tant que vous n’avez pas confirmé le lien qu’il contient, dans les 24 heures.',
  'confirm-title': 'Utiliser désormais {email}\u202f?',
  'confirm-text':
    'Les liens envoyés à votre ancienne adresse prennent fin et vous en recevez de nouveaux ici. Les appareils connectés sont déconnectés.',
  confirm: 'Confirmer cette adresse',
  'done-title': 'Votre adresse a été changée',
  'done-text': 'Nous avons envoyé le lien vers votre espace à {email}.',
  'link-not-valid':
    'Ce lien est incomplet ou n’est plus valable. Il sert une seule fois, pendant 24 heures\u202f; demandez-en un nouveau dans votre espace.',
  same: 'Nous vous écrivons déjà à cette adresse.',
  dead: 'Un message envoyé à cette adresse nous est revenu. Veuillez la vérifier.',
  taken: 'Un autre compte utilise déjà cette adresse.',
  'too-often': 'Vous avez demandé plusieurs liens au cours de la dernière heure. Réessayez plus tard.',
  'still-works':
    'Cette adresse ne peut être corrigée que si un message nous en est revenu. Adressez-vous au secrétariat.',
  area: 'Ouvrir mon espace',
  'host-area': 'Ouvrir mes événements associés',
  'speaker-area': 'Ouvrir mes interventions',
  'mail.confirm.subject': 'Confirmez votre nouvelle adresse électronique',
  'mail.confirm.title': 'Est-ce votre nouvelle adresse\u202f?',
  'mail.confirm.text':
    'Une personne inscrite chez nous souhaite recevoir désormais les messages du forum à cette adresse. Si c’est vous, confirmez-le dans les 24 heures. Sinon, ignorez ce message\u202f: rien ne se passe sans le lien.',
  'mail.taken.subject': 'Nous connaissons déjà cette adresse',
  'mail.taken.title': 'Rien n’a changé',
  'mail.taken.text':
    'Une personne inscrite chez nous souhaitait recevoir les messages du forum à cette adresse, mais celle-ci appartient déjà à une autre inscription. Si c’est vous et que vous vous êtes inscrit(e) deux fois, répondez à ce message et nous réunirons les deux inscriptions.',
  'mail.left.subject': 'Nous vous écrivons désormais à une autre adresse',
  'mail.left.title': 'Votre adresse électronique a été changée',
  'mail.left.text':
    'Les messages du forum sont désormais envoyés à une autre adresse, et les liens des messages précédents ont pris fin. Si vous ne l’avez pas voulu, répondez à ce message.',
  'mail.arrived.subject': 'Le forum vous écrit désormais à cette adresse',
  'mail.arrived.title': 'Votre adresse électronique a été changée',
  'mail.arrived.text':
    'Cette adresse remplace la précédente. Les liens des messages antérieurs ont pris fin\u202f; voici celui qui fonctionne. Les messages qui ne vous sont pas parvenus sont en route.',
};
