export const fr = {
  title: 'Votre réponse\u202f: {title}',
  lead: 'Choisissez\u202f; rien n’est envoyé avant que vous n’appuyiez sur un bouton.',
  'not-valid': 'Ce lien est incomplet. Ouvrez-le de nouveau à partir du courriel.',
  'notice.saved': 'Merci, nous avons bien reçu votre réponse.',
  'stands.NEEDS-ACTION': 'Vous n’avez pas encore répondu.',
  'stands.ACCEPTED': 'Vous avez accepté.',
  'stands.TENTATIVE': 'Vous avez répondu «\u202fpeut-être\u202f».',
  'stands.DECLINED': 'Vous avez décliné.',
  'place-freed':
    'Votre place a été rendue. Si vous acceptez maintenant, vous en obtenez une tant qu’il en reste, sinon une place sur la liste d’attente.',
  'forum-declined':
    'Votre inscription est maintenue. Si vous ne venez pas, retirez-la dans votre espace, afin que d’autres puissent avoir vos places.',
  waiting: 'Toutes les places sont prises. Vous êtes au rang {position} de la liste d’attente.',
  moved:
    'Cela a changé depuis le courriel d’où vous venez. Ce qui vaut maintenant est indiqué ci-dessous\u202f; répondez-y.',
  ended: 'Cette invitation a pris fin, il n’y a donc rien à répondre.',
  'do.ACCEPTED': 'Accepter',
  'do.TENTATIVE': 'Peut-être',
  'do.DECLINED': 'Décliner',
  area: 'Mon espace',
};
