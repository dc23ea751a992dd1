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
  'received-for.subject': 'Vous avez été inscrit(e) au forum ({reference})',
  'received-for.title': 'Votre point focal vous a inscrit(e)',
  'received-for.text':
    '{focalPoint} vous a inscrit(e) au {forum} comme membre de la délégation suivante\u202f: {delegation}. Ceci n’est pas encore une confirmation\u202f: le secrétariat examine chaque inscription, puis vous écrira.',
  'received-for.in-place':
    '{focalPoint} vous a inscrit(e) au {forum} comme membre de la délégation suivante\u202f: {delegation}, à la place d’une personne déjà approuvée. Vous êtes approuvé(e) avec cette place\u202f; la confirmation et l’invitation pour votre agenda font l’objet d’un autre courriel.',
  'received-for.next':
    'Veuillez vérifier les renseignements saisis\u202f: le lien ci-dessus vous permet de les modifier ou d’annuler l’inscription à tout moment, sans mot de passe. Vous y trouverez aussi la notice de confidentialité et choisirez qui peut voir votre nom\u202f; d’ici là, ni les participants ni le public ne le voient. Veuillez conserver ce courriel et ne pas transmettre le lien.',
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
  position: 'Votre rang sur la liste',
  'confirmed.subject': 'Votre point focal a confirmé votre inscription {reference}',
  'confirmed.title': 'Votre point focal a confirmé votre inscription',
  'confirmed.text':
    'Le point focal de votre délégation au {forum} a confirmé que vous en faites partie. Le secrétariat décide maintenant et vous écrira.',
  'confirmed.next': 'Vous n’avez rien à faire.',
  'returned.subject': 'Le point focal a renvoyé votre inscription {reference}',
  'returned.title': 'Le point focal n’a pas confirmé votre inscription',
  'returned.text':
    'Le point focal de la délégation que vous avez indiquée pour le {forum} n’a pas confirmé que vous en faites partie.',
  'returned.next':
    'Veuillez vous adresser à votre point focal. Si vous pensez qu’il s’agit d’une erreur, répondez à ce courriel.',
  'under-review.subject': 'Votre inscription {reference} est en cours d’examen',
  'under-review.title': 'Votre inscription est en cours d’examen',
  'under-review.text': 'Le secrétariat examine votre inscription au {forum}.',
  'under-review.next': 'Vous n’avez rien à faire\u202f; nous vous écrirons dès que la décision sera prise.',
  'waiting.subject': 'Votre inscription {reference} est sur la liste d’attente',
  'waiting.title': 'Vous êtes sur la liste d’attente',
  'waiting.text':
    'Toutes les places de ce type au {forum} sont prises pour le moment et nous vous avons placé(e) sur la liste d’attente. Vous y gardez votre rang, et nous vous écrirons dès qu’une place se libère.',
  'waiting.next':
    'Votre espace personnel indique votre rang. Si vous ne pouvez plus venir, veuillez y annuler votre inscription.',
  'offered.subject': 'Une place pour vous\u202f: veuillez répondre ({reference})',
  'offered.title': 'Une place est libre pour vous',
  'offered.text':
    'Une place au {forum} s’est libérée\u202f; elle est à vous si vous le souhaitez. Elle vous est réservée jusqu’au moment indiqué ci-dessous, puis sera proposée à quelqu’un d’autre. Cette place est personnelle et ne peut être cédée.',
  'offered.until': 'Répondre avant',
  'offered.accept': 'Prendre la place',
  'offered.decline': 'Je ne peux pas venir',
  'offered.next': 'Vous pouvez aussi répondre dans votre espace personnel.',
  'lapsed.subject': 'La place qui vous était réservée a été proposée à une autre personne ({reference})',
  'lapsed.title': 'Nous n’avons pas reçu de réponse',
  'lapsed.text':
    'Faute de réponse à temps, la place au {forum} qui vous était réservée est proposée à quelqu’un d’autre. Vous restez sur la liste d’attente, en fin de liste.',
  'lapsed.next':
    'Si vous ne pouvez plus venir, veuillez annuler votre inscription dans votre espace personnel.',
  'withdrawn-for.subject': 'Votre inscription {reference} est annulée',
  'withdrawn-for.title': 'Votre inscription a été annulée',
  'withdrawn-for.text':
    'Votre inscription au {forum} a été annulée pour vous, par le point focal de votre délégation ou par le secrétariat.',
  'withdrawn-for.next': 'Si vous pensez qu’il s’agit d’une erreur, répondez à ce courriel.',
  'change-unsaid': 'n’est pas répété dans ce courriel',
  'change-accepted.subject': 'Votre modification est acceptée ({reference})',
  'change-accepted.title': 'Votre modification est acceptée',
  'change-accepted.text':
    'Le secrétariat a accepté une modification de votre inscription au {forum}. Elle est en vigueur\u202f:',
  'change-accepted.next': 'Votre espace personnel montre votre inscription telle qu’elle est.',
  'change-refused.subject': 'Votre modification n’a pas été acceptée ({reference})',
  'change-refused.title': 'Votre modification n’a pas été acceptée',
  'change-refused.text':
    'Le secrétariat a examiné une modification demandée pour votre inscription au {forum} et n’a pas pu l’accepter. Votre inscription reste approuvée telle qu’elle était. Modification demandée\u202f:',
  'change-refused.next': 'Si vous pensez qu’il s’agit d’une erreur, répondez à ce courriel.',
  'already.subject': 'Votre inscription {reference}\u202f: le lien vers votre espace',
  'already.title': 'Le lien vers votre inscription',
  'already.text':
    'Quelqu’un, probablement vous, vient de saisir cette adresse électronique sur le site du {forum}. Une inscription y est rattachée\u202f; rien n’a été modifié.',
  'already.next': 'Si ce n’était pas vous, vous n’avez rien à faire.',
};
