export const fr = {
  title: 'Mon calendrier',
  lead: 'Comment les séances de votre programme parviennent dans votre calendrier.',
  'not-yet-title': 'Votre calendrier commence avec l’approbation',
  'not-yet-text':
    'Dès que votre inscription sera approuvée, vous trouverez ici un calendrier personnel. D’ici là, vous pouvez vous abonner aux calendriers publics.',
  'not-yet-action': 'Calendriers publics',
  'notice.saved': 'Votre choix est enregistré. Les courriels qui en découlent sont en cours d’envoi.',
  'notice.reset': 'Votre calendrier a une nouvelle adresse. L’ancienne n’est plus valable.',
  'notice.zone': 'Enregistré. Dès le prochain courriel, les heures y figureront aussi dans votre fuseau.',
  'delivery-title': 'Abonnement, invitations ou ni l’un ni l’autre',
  delivery: 'Mes séances me parviennent',
  'delivery.feed': 'par un abonnement à mon calendrier',
  'delivery.feed-hint':
    'Un seul abonnement pour toutes les séances. Si vous avez déjà des invitations à des séances, ce choix les annule, afin que rien n’apparaisse deux fois.',
  'delivery.invitations': 'par des invitations envoyées par courriel',
  'delivery.invitations-hint':
    'Un courriel par séance, puis un pour chaque changement ou annulation. Ce choix déclenche aussitôt l’envoi des invitations à vos séances. Si vous avez un abonnement à votre calendrier personnel, supprimez-le d’abord de votre application.',
  'delivery.none': 'pas du tout',
  'delivery.none-hint':
    'Ni abonnement, ni invitations\u202f: si une séance est déplacée ou annulée, seuls le courriel de changement, si vous le souhaitez ci-dessous, et les pages de ce site vous l’apprennent. Les invitations déjà reçues sont annulées.',
  'delivery-forum': 'L’invitation au Forum lui-même est conservée dans tous les cas.',
  save: 'Enregistrer',
  'feed-title': 'Votre calendrier personnel',
  'feed-text':
    'Il contient les séances de votre programme et rien sur vous. Quiconque en connaît l’adresse peut le lire\u202f; veuillez donc ne pas la transmettre.',
  'feed-double':
    'Vous avez fait un autre choix ci-dessus. Si vous vous abonnez aussi, des séances figureront deux fois dans votre calendrier, ou y figureront sans que vous l’ayez voulu.',
  'feed-missing': 'Votre calendrier n’a pas d’adresse actuellement.',
  'feed-create': 'Créer une adresse',
  'feed-reset': 'Changer d’adresse',
  'zone-title': 'Votre fuseau horaire',
  'zone-text':
    'Les invitations indiquent l’heure du lieu de la séance ({zone}). Si vous suivez le forum d’ailleurs, elles peuvent aussi indiquer l’heure chez vous.',
  zone: 'M’indiquer aussi l’heure de',
  'zone-none': 'Aucun autre fuseau',
  'zone-save': 'Enregistrer le fuseau',
  'zone-suggest': 'Prendre le fuseau de cet appareil',
  'reset-title': 'Changer l’adresse de votre calendrier\u202f?',
  'reset-text':
    'L’adresse actuelle cesse aussitôt d’être valable. Dans chaque application où vous l’aviez ajoutée, le calendrier affiche un avis et ne change plus\u202f; vous vous abonnez de nouveau avec la nouvelle adresse. Faites-le si une autre personne a pu connaître l’adresse.',
  'reset-do': 'Changer d’adresse',
  'reset-back': 'Garder l’adresse actuelle',
};
