export const fr = {
  'place-freed.subject': 'Vous avez décliné\u202f: {title}',
  'place-freed.title': 'Votre place est libre pour une autre personne',
  'place-freed.text':
    'Vous avez décliné cette séance\u202f: elle ne figure plus dans votre programme, et votre place revient à la première personne de la liste d’attente. Était-ce une erreur\u202f? Tant qu’il reste une place, vous la retrouvez aussitôt\u202f; sinon, vous êtes inscrit(e) sur la liste d’attente.',
  undo: 'Participer malgré tout',
  'waiting.subject': 'Sur la liste d’attente\u202f: {title}',
  'waiting.title': 'Votre place a été attribuée à une autre personne',
  'waiting.text':
    'Vous avez accepté cette séance après l’avoir déclinée. Entre-temps, toutes les places ont été prises\u202f: vous êtes donc sur la liste d’attente. Dès qu’une place se libère, elle est à vous et nous vous l’écrivons.',
  'impossible.subject': 'Plus possible\u202f: {title}',
  'impossible.title': 'Cette séance ne peut plus être choisie',
  'impossible.text':
    'Vous avez accepté cette séance après l’avoir déclinée. Elle ne peut pas être ajoutée à un programme pour le moment\u202f; rien n’a donc changé.',
  'forum-declined.subject': 'Vous ne venez pas\u202f? Votre inscription est maintenue',
  'forum-declined.title': 'Vous avez décliné notre invitation',
  'forum-declined.text':
    'Votre calendrier nous a indiqué que vous ne viendrez pas. Votre inscription et vos séances sont maintenues tant que vous ne les retirez pas vous-même\u202f: faites-le dans votre espace, afin que d’autres puissent avoir vos places. Si c’était une erreur, vous n’avez rien à faire.',
  withdraw: 'Mon espace\u202f: retirer ou maintenir mon inscription',
  'time-kept.subject': 'L’heure est maintenue\u202f: {title}',
  'time-kept.title': 'L’heure est maintenue',
  'time-kept.text':
    'Vous avez proposé une autre heure. Merci\u202f; cela n’a pas été possible, et ce qui figure ci-dessous reste valable.',
  'confirm.subject': 'Était-ce vous\u202f? Réponse à\u202f: {title}',
  'confirm.title': 'Veuillez confirmer votre réponse',
  'confirm.text':
    'Une réponse à notre invitation est arrivée en votre nom, mais nous ne pouvons pas être sûrs qu’elle vienne de vous. Rien ne change tant que vous ne l’avez pas confirmée.',
  'confirm.answer': 'La réponse était\u202f: {answer}',
  confirm: 'Voir la réponse et la confirmer',
};
