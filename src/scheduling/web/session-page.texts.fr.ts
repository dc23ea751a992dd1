export const fr = {
  form: 'Forme',
  interpreted: 'Interprétation vers',
  agenda: 'Déroulement',
  minutes: '{minutes, plural, one {# minute} other {# minutes}}',
  joining: 'Participer à distance',
  'joining-text': 'Pour vous seulement\u202f: merci de ne pas transmettre ces liens.',
  'joining-link': 'Participer',
  'joining-later': 'Les personnes admises trouvent ici les liens de participation après s’être identifiées.',
  documents: 'Documents',
  'document-kind': '{kind}, {size} ko',
  'places-held':
    '{held, plural, one {# autre place est réservée} other {# autres places sont réservées}} à des délégations ou à des catégories.',
  'reserved-for-you': 'Une place vous est réservée',
  'clash-title': 'En même temps qu’une séance que vous avez choisie',
  'add-anyway': 'Ajouter quand même',
  favourite: 'Favori',
  'favourite-named': 'Favori\u202f: {title}',
  'star-how':
    'Avec un compte, vous pouvez marquer des favoris\u202f: inscrivez-vous, ou ouvrez le lien de votre message de confirmation.',
  'favourites-title': 'Favoris',
  'favourites-lead':
    'Les séances que vous gardez à l’esprit. Elles ne prennent aucune place et personne n’en est informé.',
  'favourites-empty':
    'Aucun favori pour l’instant. Marquez des séances par leur étoile, dans le programme ou sur leur page.',
  'favourites-in-feed': 'Mes favoris figurent aussi dans mon flux de calendrier',
  'favourites-in-feed-off': 'Mon flux de calendrier ne contient que mon programme',
  'put-in-feed': 'Mettre les favoris dans mon flux',
  'take-out-of-feed': 'Retirer les favoris de mon flux',
  'notice.feed': 'Votre flux de calendrier suit désormais votre choix.',
  'favourite-overlaps': 'En même temps que {title}, qui est dans votre programme',
};
