export const fr = {
  greeting: 'Bonjour {name},',
  'reset.subject': '{forum}\u202f: votre calendrier a une nouvelle adresse',
  'reset.text':
    'Le secrétariat a donné une autre adresse à votre calendrier personnel, parce que l’ancienne était peut-être connue d’une autre personne. Celle-ci n’est plus valable\u202f: supprimez-la de votre application et abonnez-vous de nouveau.',
  'revoked.subject': '{forum}\u202f: l’adresse de votre calendrier a pris fin',
  'revoked.text':
    'Le secrétariat a mis fin à l’adresse de votre calendrier personnel. Supprimez-la de votre application. Vos séances restent inchangées, et vous pouvez créer une nouvelle adresse dans votre espace.',
  subscribe: 'S’abonner dans une application de calendrier',
  address: 'La même adresse, à copier',
  area: 'Mon calendrier',
};
