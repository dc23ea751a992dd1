export const fr = {
  'not-valid':
    'Cette invitation a été utilisée, retirée ou a expiré. Si elle a servi à votre inscription, le courriel contenant votre référence comporte le lien vers votre espace\u202f; sinon, adressez-vous à qui vous a invité.',
  'other-address':
    'Cette invitation a été envoyée à une autre adresse. Veuillez saisir celle-ci\u202f; si elle vous a été transmise, demandez au secrétariat une invitation à votre nom.',
  title: 'Vous êtes invité à vous inscrire',
  lead: 'Pour qu’une invitation ne serve qu’à son destinataire, veuillez saisir l’adresse à laquelle nous l’avons envoyée.',
  email: 'Adresse électronique à laquelle l’invitation a été envoyée',
  begin: 'Commencer',
  'mail.subject': 'Invitation à s’inscrire au {forum}',
  'mail.title': 'Vous êtes invité à vous inscrire',
  'mail.greeting': '{name},',
  'mail.greeting-unnamed': 'Bonjour,',
  'mail.text':
    'le secrétariat vous invite à vous inscrire au {forum} à titre de\u202f: {category}. L’inscription est gratuite.',
  'mail.button': 'S’inscrire',
  'mail.until':
    'Le lien fonctionne jusqu’à la fin du {date} ({zone}), même si les inscriptions sont closes pour les autres.',
  'mail.bound': 'L’invitation ne vaut que pour cette adresse et ne sert qu’une fois.',
};
