export const fr = {
  'place-open': 'à préciser',
  greeting: 'Bonjour {name},',
  'fact.reference': 'Référence',
  'fact.mode': 'Participation',
  'fact.title': 'Objet',
  'fact.day': 'Jour',
  'fact.time': 'Heure',
  'fact.begins': 'Début',
  'fact.ends': 'Fin',
  'fact.own-time': 'Dans votre fuseau horaire',
  'fact.place': 'Lieu',
  'fact.reason': 'Motif',
  'confirmed.subject': 'Votre inscription {reference} est confirmée',
  'confirmed.title': 'Votre inscription est confirmée',
  'confirmed.text':
    'Votre participation au {forum} est confirmée. Ce courriel contient une invitation\u202f: acceptez-la pour inscrire le Forum dans votre calendrier.',
  'feed.text':
    'Votre programme a lui aussi son calendrier. Abonnez-vous une seule fois\u202f: les séances que vous choisissez y apparaissent d’elles-mêmes, avec tout changement d’heure ou de salle. L’adresse est personnelle\u202f; veuillez ne pas la transmettre.',
  'feed.subscribe': 'S’abonner dans une application de calendrier',
  'feed.address': 'La même adresse, à copier',
  'link.programme': 'Choisir des séances',
  'link.map': 'Plan',
  'link.delivery':
    'Un abonnement plutôt que des invitations\u202f: choisissez comment vos séances parviennent dans votre calendrier',
  'link.area': 'Votre espace (modifier, annuler, régler votre calendrier)',
  'link.session': 'Ouvrir la séance',
  'forum-changed.subject': 'Modifié\u202f: {title}',
  'forum-changed.title': 'Votre invitation au Forum a changé',
  'forum-changed.text':
    'L’invitation a changé depuis notre dernier courriel. Celle-ci la remplace dans votre calendrier.',
  'forum-cancelled.subject': 'Retiré de votre calendrier\u202f: {title}',
  'forum-cancelled.title': 'Le Forum est retiré de votre calendrier',
  'forum-cancelled.text':
    'Votre participation n’est plus enregistrée\u202f; nous annulons donc l’entrée créée par notre invitation. L’adresse de votre calendrier personnel n’est plus valable non plus.',
  'invite.subject': '{title} – {day}',
  'invite.title': 'Une séance pour votre calendrier',
  'invite.text':
    'Vous avez choisi cette séance et demandé des invitations. Acceptez celle-ci pour l’inscrire dans votre calendrier.',
  'reinvite.subject': 'Aura bien lieu\u202f: {title}',
  'reinvite.title': 'Une séance revient dans votre calendrier',
  'reinvite.text':
    'Nous avions annulé cette entrée. La séance aura bien lieu, comme indiqué ci-dessous\u202f; veuillez répondre de nouveau.',
  'readdress.subject': '{title} – {day}',
  'readdress.title': 'Une séance pour votre agenda',
  'readdress.text':
    'Nous vous écrivons désormais à cette adresse\u202f: voici donc de nouveau l’invitation. Acceptez-la pour inscrire la séance dans votre agenda.',
  'move.subject': 'Déplacé\u202f: {title}',
  'move.title': 'Une séance de votre programme est déplacée',
  'move.text':
    'L’heure ou le lieu a changé. Veuillez répondre de nouveau, afin que votre calendrier soit exact.',
  'reword.subject': 'Modifié\u202f: {title}',
  'reword.title': 'Le texte d’une séance a changé',
  'reword.text': 'L’heure et le lieu restent les mêmes, et votre réponse est conservée.',
  'session-cancelled.subject': 'Annulé\u202f: {title}',
  'session-cancelled.title': 'Une séance de votre programme est annulée',
  'cancel.subject': 'Retiré de votre calendrier\u202f: {title}',
  'cancel.title': 'Une séance est retirée de votre calendrier',
  'cancel.cancelled': 'Cette séance est annulée.',
  'cancel.unscheduled':
    'L’heure de cette séance est de nouveau à fixer. Vous recevrez une nouvelle invitation dès qu’elle le sera.',
  'cancel.other-address':
    'Le forum écrit désormais à une autre adresse\u202f; l’entrée quitte donc l’agenda de celle-ci.',
  'cancel.not-chosen': 'Vous avez retiré cette séance de votre programme.',
  'cancel.other-delivery':
    'Vous ne souhaitez plus recevoir d’invitations séance par séance. La séance elle-même reste dans votre programme.',
  'cancel.registration-ended': 'Votre participation n’est plus enregistrée.',
  'answer.ACCEPTED': 'Accepter\u202f: je participe',
  'answer.TENTATIVE': 'Peut-être',
  'answer.DECLINED': 'Décliner\u202f: je ne participe pas',
};
