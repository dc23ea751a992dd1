export const fr = {
  'not-valid':
    'Ce lien ne mène à aucune offre. Veuillez ouvrir le lien du dernier courriel concernant votre inscription.',
  ended: 'Cette offre a déjà reçu une réponse ou a été retirée.',
  lapsed: 'Le délai de réponse est écoulé\u202f; la place va à quelqu’un d’autre.',
  title: 'Une place pour vous',
  'title-ended': 'Cette offre est close',
  'title-accepted': 'La place est à vous',
  for: 'La place est pour {name} ({reference}) et ne peut être cédée.',
  forum: 'Forum',
  mode: 'Participation',
  until: 'Répondre avant',
  accept: 'Prendre la place',
  'accept-hint': 'Vous recevez par courriel la confirmation, avec une invitation pour votre calendrier.',
  decline: 'Je ne peux pas venir',
  'decline-hint':
    'Si vous ne pouvez pas venir, votre inscription est annulée et la place est proposée à quelqu’un d’autre.',
  'state.accepted': 'Vous avez pris la place. La confirmation se trouve dans votre messagerie.',
  'state.declined': 'Vous avez renoncé à la place et votre inscription est annulée.',
  'state.lapsed':
    'Faute de réponse à temps, la place est allée à quelqu’un d’autre. Vous restez sur la liste d’attente.',
  'state.cancelled': 'L’offre est close, car votre inscription n’est plus sur la liste d’attente.',
  'own-area': 'Mon inscription',
  position: 'Vous êtes au rang {position, number} de celles et ceux qui attendent les mêmes places.',
  offered: 'Une place est libre pour vous. Elle vous est réservée jusqu’au {until}.',
  answer: 'Répondre',
  'change-pending': 'Votre modification attend le secrétariat',
  'change-pending-text':
    'Le {date}, une modification de données sur lesquelles repose votre approbation a été demandée. Jusqu’à la réponse du secrétariat, votre inscription reste telle qu’elle est affichée ici.',
};
