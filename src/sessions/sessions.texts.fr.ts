export const fr = {
  stale:
    'Une autre personne de l’équipe a modifié cette séance depuis que vous avez ouvert le formulaire. Vos modifications n’ont pas été enregistrées, afin que les siennes ne soient pas perdues.',
  'cannot-change':
    'Cette séance est {from, select, draft {à l’état de brouillon} cancelled {annulée} other {confirmée}}\u202f; elle ne peut pas être {to, select, draft {remise à l’état de brouillon} cancelled {annulée} other {confirmée}}.',
  'not-cancelled': 'Cette séance n’est pas annulée\u202f; il n’y a rien à rétablir.',
  'capacity-below-taken':
    '{taken, plural, one {Une place est déjà attribuée ou réservée.} other {# places sont déjà attribuées ou réservées.}} Le nombre de places ne peut pas être inférieur.',
  'cannot-be-favourite': 'Une séance annulée ou une pause ne peut pas être ajoutée aux favoris.',
  full: 'Toutes les places de cette séance sont prises.',
  over: 'Cette séance est terminée.',
  'cannot-be-added': 'Une séance annulée ou une pause ne peut pas être ajoutée à un programme.',
  'not-yet-participant':
    'Votre inscription n’est pas encore approuvée. Dès qu’elle le sera, vous pourrez ajouter des séances à votre programme.',
  'moved-up.subject': 'Une place pour vous\u202f: {title}',
  'moved-up.title': 'Une place s’est libérée, et elle est à vous',
  'moved-up.text':
    'Vous étiez sur la liste d’attente de «\u202f{title}\u202f». La séance figure maintenant dans votre programme. Si vous ne pouvez plus venir, veuillez l’en retirer, afin que la place revienne à la personne suivante.',
  'moved-up.session': 'Ouvrir la séance',
  'moved-up.area': 'Mon espace',
  'state.draft': 'Brouillon',
  'state.confirmed': 'Confirmée',
  'state.cancelled': 'Annulée',
  'copy-of': '{title} (copie)',
};
