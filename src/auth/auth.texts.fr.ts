export const fr = {
  'link-not-valid':
    'Ce lien n’est plus valable. Les liens des organisateurs ne servent qu’une fois, pendant une demi-heure. Veuillez en demander un nouveau.',
  'own-link-not-valid':
    'Ce lien est incomplet ou n’est plus valable. Choisissez «\u202fRetrouver mon inscription\u202f» pour le recevoir de nouveau.',
  'delegation-link-not-valid':
    'Ce lien a déjà servi ou n’est plus valable. Demandez-en un nouveau sous «\u202fPoints de contact des délégations\u202f»\u202f: il est envoyé à l’adresse du point de contact.',
  'speaker-link-not-valid':
    'Ce lien est incomplet ou n’est plus valable. Le lien de notre dernier message ouvre votre espace d’intervenant.',
  title: 'Connexion des organisateurs',
  lead: 'Indiquez votre adresse électronique. Si elle appartient à un membre de l’équipe d’organisation, nous envoyons un lien de connexion\u202f; il n’y a pas de mot de passe.',
  email: 'Adresse électronique',
  send: 'Recevoir un lien',
  'participant-title': 'Vous avez une inscription au Forum\u202f?',
  'participant-text':
    'Le lien vers votre espace figure dans chacun de nos courriels. Si vous ne le retrouvez pas, nous vous l’enverrons de nouveau.',
  'participant-link': 'Recevoir de nouveau mon lien',
  'sent-title': 'Veuillez consulter votre messagerie',
  'sent-text':
    'Si {email} appartient à un membre de l’équipe d’organisation, un courriel contenant un lien est en cours d’envoi. Le lien ne sert qu’une fois, pendant une demi-heure.',
  'confirm-title': 'Se connecter',
  'confirm-text': 'Vous allez ouvrir une session d’organisateur sur cet appareil.',
  confirm: 'Se connecter',
  'mail.subject': 'Votre lien de connexion',
  'mail.title': 'Connexion des organisateurs',
  'mail.text': 'Ce lien vous connecte. Il ne sert qu’une fois, pendant une demi-heure.',
  'mail.button': 'Se connecter',
  'mail.ignore':
    'Si vous ne l’avez pas demandé, veuillez ne pas tenir compte de ce courriel\u202f; sans le lien, rien ne se passe.',
};
