export const fr = {
  'already-submitted': 'Cette inscription est déjà en attente de décision.',
  'already-awaiting_focal_point': 'Cette inscription attend déjà la réponse du point focal.',
  'already-under_review': 'Cette inscription est déjà en cours d’examen.',
  'already-waiting': 'Cette inscription figure déjà sur la liste d’attente.',
  'already-approved': 'Cette inscription est déjà approuvée, peut-être par une autre personne de l’équipe.',
  'already-declined': 'Cette inscription est déjà refusée, peut-être par une autre personne de l’équipe.',
  'already-withdrawn': 'Cette inscription est déjà annulée.',
  'changed-meanwhile':
    'Entre-temps, cette inscription a été {state, select, submitted {déposée de nouveau} awaiting_focal_point {transmise au point focal} under_review {prise en charge par un collègue} waiting {placée sur la liste d’attente} approved {approuvée} declined {refusée} other {annulée}}. Veuillez la revoir et décider de nouveau.',
  'cannot-change':
    'Cette inscription est {from, select, submitted {en attente de décision} awaiting_focal_point {en attente du point focal} under_review {en cours d’examen} waiting {sur la liste d’attente} approved {approuvée} declined {refusée} other {annulée}}\u202f; elle ne peut pas être {to, select, submitted {déposée de nouveau} awaiting_focal_point {transmise au point focal} under_review {mise en examen} waiting {placée sur la liste d’attente} approved {approuvée} declined {refusée} other {annulée}}.',
  'cannot-correct': 'Une inscription refusée ou annulée ne peut plus être corrigée.',
  title: 'Inscription au {forum}',
  'choose-lead':
    'L’inscription est gratuite. Indiquez à quel titre vous participez\u202f: les questions en dépendent. Comptez environ cinq minutes.',
  'choose-title': 'À quel titre participez-vous\u202f?',
  'choose-unknown': 'Veuillez choisir l’une de ces catégories.',
  'closes-on': 'Clôture des inscriptions\u202f: {date} ({zone}).',
  'not-open-title': 'Les inscriptions ne sont pas encore ouvertes',
  'closed-title': 'Les inscriptions sont closes',
  'closed-before': 'Ouverture des inscriptions\u202f: {date} ({zone}).',
  'closed-after':
    'Les inscriptions ont été closes le {date} ({zone}). Si une invitation vous a été adressée et que vous n’avez pas pu vous inscrire à temps, veuillez écrire au secrétariat à l’adresse {email}.',
  'sent-before':
    'Ce formulaire a déjà été envoyé avec un autre contenu. Pour inscrire une autre personne, vérifiez-le et envoyez-le de nouveau.',
  'change-category': 'Choisir une autre catégorie',
  email: 'Adresse électronique',
  'email-fixed':
    'Votre inscription est rattachée à cette adresse électronique. Pour la modifier, veuillez écrire à {email}.',
  mode: 'Comment participerez-vous\u202f?',
  'consent-hint':
    'Le secrétariat de la CESAP et la Ville de Suwon utilisent vos réponses pour se prononcer sur votre inscription, préparer votre badge et vous adresser des courriels et des invitations de calendrier concernant le Forum, à l’exclusion de toute autre fin. Vos données sont supprimées {days, number} jours après le Forum. Vous pouvez vous retirer à tout moment.',
  'privacy-link': 'Protection des données',
  submit: 'S’inscrire',
  'received-title': 'Veuillez consulter votre messagerie',
  'received-text':
    'Nous avons envoyé un courriel à l’adresse indiquée. Il contient votre numéro de référence et le lien vers votre espace, où vous pouvez modifier ou annuler votre inscription.',
  'received-next':
    'S’il ne vous parvient pas dans les prochaines minutes, veuillez chercher parmi les courriels indésirables ou vous inscrire de nouveau avec la bonne adresse.',
  'received-programme': 'Consulter le programme',
  'my-title': 'Mon inscription',
  'my-correct': 'Modifier mon inscription',
  'my-withdraw': 'Annuler mon inscription',
  'my-again': 'S’inscrire de nouveau',
  'state.submitted': 'En attente de décision',
  'state.awaiting_focal_point': 'En attente du point focal',
  'state.under_review': 'En cours d’examen',
  'state.waiting': 'Sur la liste d’attente',
  'state.approved': 'Approuvée',
  'state.declined': 'Non approuvée',
  'state.withdrawn': 'Annulée',
  'lead.submitted': 'Nous avons reçu votre inscription. Le secrétariat l’examine et vous écrira.',
  'lead.awaiting_focal_point':
    'Nous avons reçu votre inscription. Le point focal de votre délégation la confirme d’abord, puis le secrétariat décide et vous écrit.',
  'lead.under_review': 'Le secrétariat examine votre inscription et vous écrira.',
  'lead.waiting':
    'Toutes les places sont prises pour le moment. Vous êtes sur la liste d’attente et nous vous écrirons dès qu’une place se libère.',
  'lead.approved':
    'Votre participation est confirmée. La confirmation, avec une invitation de calendrier, se trouve dans votre messagerie\u202f; vous pouvez maintenant composer votre programme.',
  'lead.declined':
    'Le secrétariat n’a pas pu approuver votre inscription. Le motif figure dans le courriel que vous avez reçu.',
  'lead.withdrawn': 'Vous avez annulé votre inscription.',
  'reference-label': 'Référence',
  'category-label': 'Catégorie',
  'represents-label': 'Entité représentée',
  'name-label': 'Nom',
  'submitted-label': 'Date d’inscription',
  none: 'Néant',
  'correct-title': 'Modifier mon inscription',
  save: 'Enregistrer',
  cancel: 'Annuler',
  saved: 'Vos modifications sont enregistrées.',
  'withdraw-title': 'Annuler mon inscription\u202f?',
  'withdraw-text':
    'Votre place reviendra à une autre personne, les séances choisies seront retirées de votre programme et le Forum disparaîtra de votre calendrier. Vous pourrez vous inscrire de nouveau tant que les inscriptions restent ouvertes.',
  'withdraw-confirm': 'Oui, l’annuler',
  'withdraw-keep': 'Non, la conserver',
  'withdrawn-notice': 'Votre inscription est annulée.',
  'not-registered-title': 'Aucune inscription pour le moment',
  'not-registered-text': 'Votre session est ouverte, mais aucune inscription ne correspond à cette adresse.',
  'link-title': 'Accéder à mon espace',
  'link-lead':
    'Indiquez l’adresse électronique utilisée lors de l’inscription. Nous vous enverrons le lien vers votre espace\u202f; il n’y a pas de mot de passe.',
  'link-send': 'Recevoir le lien',
  'link-sent': 'Si {email} correspond à une inscription, un courriel contenant le lien est en cours d’envoi.',
};
