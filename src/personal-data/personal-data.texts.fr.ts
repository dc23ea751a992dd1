export const fr = {
  title: 'Mes données et ma vie privée',
  lead: 'Ce que nous conservons de vous, qui le voit et ce que vous pouvez faire.',
  'publication-title': 'Qui peut voir que je viens',
  'publication-lead':
    'Vos nom, fonction et organisation dans la liste des participants. Les organisateurs et le point focal de votre délégation les voient toujours.',
  publication: 'Me montrer à',
  'publication.nobody': 'Personne',
  'publication.nobody.hint': 'Seuls les organisateurs savent que vous venez.',
  'publication.participants': 'Participants',
  'publication.participants.hint': 'Toute personne dont l’inscription est approuvée.',
  'publication.public': 'Tout le monde',
  'publication.public.hint': 'Aussi dans les listes que chacun peut lire.',
  save: 'Enregistrer',
  saved: 'Votre choix est enregistré.',
  'consent-title': 'Mon consentement',
  'consent-given': 'Vous avez accepté la notice de confidentialité du {version} le {date}.',
  'consent-read': 'Lire la notice de confidentialité',
  'consent-changed':
    'La notice de confidentialité a changé : veuillez lire ce qui est nouveau et dire si vous l’acceptez.',
  'consent-agree': 'J’accepte la notice de confidentialité du {version}',
  'consent-send': 'Accepter',
  'consent-later':
    'Si vous n’acceptez pas, votre inscription demeure régie par la notice que vous avez acceptée ; vous pouvez faire effacer vos données ci-dessous.',
  'consent-later-first':
    'Tant que vous n’avez pas accepté, votre nom n’est visible que des organisateurs et de votre délégation\u202f; vous pouvez demander l’effacement de vos données ci-dessous.',
  'consent-saved': 'Merci. Votre consentement est enregistré.',
  'data-title': 'Toutes mes données',
  'data-text':
    'Un fichier ZIP avec tout ce que nous conservons de vous : inscription, décisions, courriels, calendrier et programme en JSON, et les fichiers que vous avez téléversés. Rien sur d’autres personnes n’y figure.',
  'data-download': 'Télécharger mes données',
  'looks-title': 'Qui a consulté mes données sensibles',
  'looks-lead':
    'Consultations par les organisateurs de données sensibles telles que les besoins d’accessibilité ou les papiers d’identité, les plus récentes d’abord.',
  'looks-none': 'Personne ne les a consultées.',
  'looks-when': 'Quand',
  'looks-what': 'Quoi',
  'erase-title': 'Effacer mes données',
  'erase-lead': 'Votre inscription est retirée et tout ce qui vous identifie est supprimé.',
  'erase-link': 'Effacer mes données…',
  'erase-what': 'Ce qui est effacé',
  'erase-what-text':
    'Votre inscription avec toutes les réponses et tous les fichiers, votre compte et ses liens, votre programme et vos places en liste d’attente, votre flux de calendrier et vos invitations, et tous les courriels reçus et envoyés. Vos places vont à d’autres, et un dernier courriel retire le forum de votre calendrier.',
  'erase-what-speaker':
    'Si vous intervenez au forum\u202f: vous quittez les séances à venir, et les organisateurs en sont informés\u202f; votre page publique, votre biographie, votre photo, vos liens, vos présentations, vos réponses et vos déclarations sont supprimés, et votre nom disparaît du programme public.',
  'erase-stays': 'Ce qui demeure, et pourquoi',
  'erase-stays-counts': 'Des nombres sans noms, pour que les statistiques du forum restent justes.',
  'erase-stays-record':
    'La trace qu’un organisateur a agi, sans votre nom : les organisateurs répondent de leurs actes.',
  'erase-stays-speaker':
    'Si le programme publié vous nommait comme intervenant\u202f: votre nom, votre fonction publique et vos séances, pour les seuls organisateurs, car le rapport du forum dit qui est intervenu.',
  'erase-stays-co-events':
    'Les événements associés publics que vous avez inscrits, sans vos nom et téléphone.',
  'erase-stays-letters':
    'Les notes verbales et lettres de votre délégation qui vous nomment, jusqu’à {days} jours après le forum : ce sont des documents de la délégation.',
  'obstacle-lead': 'Cela ne peut se faire immédiatement. Un organisateur doit d’abord régler ceci :',
  'obstacle.staff': 'vous travaillez pour le forum ; votre rôle doit d’abord prendre fin',
  'obstacle.focal-point': 'vous êtes le point focal d’une délégation, qui a besoin d’un autre',
  'obstacle.host': 'vous êtes l’hôte d’un événement associé, qui a besoin d’un autre contact',
  'erase-confirm': 'Je comprends que c’est irréversible',
  'erase-unconfirmed': 'Cochez d’abord cette case ; rien n’a encore été effacé.',
  'erase-send': 'Effacer mes données maintenant',
  'erase-ask': 'Demander l’effacement',
  'erase-keep': 'Non, les garder',
  'erase-requested':
    'Vous avez demandé l’effacement le {date}. Le secrétariat vous écrira quand ce sera fait.',
  'erase-refused': 'Le secrétariat n’a pas donné suite à votre demande : {reason}',
  'erased-title': 'Vos données sont effacées',
  'erased-text':
    'Rien de ce qui vous identifie ne demeure, sauf un dernier courriel de confirmation. Il est supprimé dans la journée qui suit son envoi.',
  'table-title': 'Ce qui est conservé, qui le voit, combien de temps',
  'table-what': 'Quoi',
  'table-who': 'Qui le voit',
  'table-how-long': 'Jusqu’à quand',
  sensitive: 'sensible',
  'mail-erased-subject': 'Vos données sont effacées',
  'mail-erased-text':
    'Nous avons supprimé tout ce qui vous identifiait au {forum}. Si le forum figurait dans votre calendrier, un autre courriel l’en retire. Vous n’avez rien à faire.',
  'mail-requested-subject': 'Votre demande d’effacement',
  'mail-requested-text':
    'Nous avons reçu votre demande. Elle ne peut être exécutée immédiatement, car d’autres dépendent de vous ; le secrétariat s’en charge et vous écrira.',
  'mail-refused-subject': 'Votre demande d’effacement n’a pas été exécutée',
  'mail-refused-text':
    'Le secrétariat n’a pas pu effacer vos données. Vous pouvez redemander, ou répondre à ce courriel.',
  'mail-reason': 'Motif',
  'works-for-forum': 'Qui travaille pour le forum ne peut être effacé ; mettez d’abord fin au rôle.',
  settled: 'Cette demande est déjà réglée.',
  'not-agreed': 'Cochez la case si vous acceptez.',
};
