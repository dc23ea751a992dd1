export const fr = {
  greeting: 'Bonjour {name},',
  reference: 'Référence',
  name: 'Nom',
  category: 'Catégorie',
  mode: 'Mode de participation',
  state: 'État',
  reason: 'Motif',
  area: 'Ouvrir mon inscription',
  'state.submitted': 'Reçue, en attente de décision',
  'state.awaiting_focal_point': 'Reçue, en attente du point focal de la délégation',
  'state.under_review': 'En cours d’examen',
  'state.waiting': 'Sur la liste d’attente',
  'state.approved': 'Approuvée',
  'state.declined': 'Non approuvée',
  'state.withdrawn': 'Annulée',
  'received.subject': 'Votre inscription {reference} a été reçue',
  'received.title': 'Nous avons reçu votre inscription',
  'received.text':
    'Nous vous remercions de votre inscription au {forum}. Ceci n’est pas encore une confirmation\u202f: le secrétariat examine chaque inscription, puis vous écrira.',
  'received.next':
    'Le lien ci-dessus vous permet de modifier ou d’annuler votre inscription à tout moment, sans mot de passe. Veuillez conserver ce courriel et ne pas transmettre le lien.',
  'declined.subject': 'Votre inscription {reference} n’a pas pu être approuvée',
  'declined.title': 'Votre inscription n’a pas pu être approuvée',
  'declined.text':
    'Le secrétariat a examiné votre inscription au {forum} et n’a pas été en mesure de l’approuver.',
  'declined.next': 'Si vous pensez qu’il s’agit d’une erreur, veuillez répondre à ce courriel.',
  'withdrawn.subject': 'Votre inscription {reference} est annulée',
  'withdrawn.title': 'Vous avez annulé votre inscription',
  'withdrawn.text':
    'Votre inscription au {forum} est annulée et vos places aux séances de votre programme ont été libérées.',
  'withdrawn.next':
    'Si vous changez d’avis avant la clôture des inscriptions, vous pourrez vous inscrire de nouveau avec la même adresse électronique.',
  'already.subject': 'Votre inscription {reference}\u202f: le lien vers votre espace',
  'already.title': 'Le lien vers votre inscription',
  'already.text':
    'Quelqu’un, probablement vous, vient de saisir cette adresse électronique sur le site du {forum}. Une inscription y est rattachée\u202f; rien n’a été modifié.',
  'already.next': 'Si ce n’était pas vous, vous n’avez rien à faire.',
};
