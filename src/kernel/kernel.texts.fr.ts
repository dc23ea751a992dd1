export const fr = {
  'not-found':
    'Aucune page ne correspond à cette adresse. Le lien est peut-être incomplet ou n’est plus valable.',
  'not-signed-in': 'Veuillez vous connecter pour ouvrir cette page.',
  'not-allowed': 'Votre compte ne permet pas cette opération.',
  invalid: 'Certaines réponses sont à vérifier.',
  'cross-origin':
    'Ce formulaire a été envoyé depuis un autre site et n’a pas été accepté. Veuillez ouvrir la page sur ce site et l’envoyer de nouveau.',
  'too-large': 'Les données envoyées sont trop volumineuses.',
  malformed: 'Les données envoyées n’ont pas pu être lues.',
  failure:
    'Une erreur s’est produite de notre côté. Rien n’a été modifié. Veuillez réessayer\u202f; si le problème persiste, communiquez-nous la référence {reference}.',
  unavailable:
    'Le site est momentanément indisponible. Rien n’a été modifié. Si vous étiez en train d’envoyer un formulaire, revenez en arrière dans votre navigateur et envoyez-le de nouveau dans une minute.',
  'key-reused':
    'Cette demande a déjà été envoyée avec un autre contenu. Veuillez recharger le formulaire et l’envoyer de nouveau.',
  required: 'Veuillez remplir ce champ.',
  'too-long': 'Veuillez ne pas dépasser {max, number} caractères.',
  'forbidden-characters':
    'Veuillez supprimer les caractères de contrôle et les marques de direction invisibles.',
  'no-links': 'Veuillez ne pas indiquer d’adresse web.',
  email: 'Veuillez saisir une adresse électronique telle que name@example.org.',
  choice: 'Veuillez choisir l’une des options proposées.',
  'unknown-field':
    'Le champ «\u202f{field}\u202f» n’existe pas dans ce formulaire. Veuillez recharger la page.',
  'date-time': 'Veuillez saisir une date et une heure, par exemple 2023-10-24 09:00.',
  'whole-number': 'Veuillez saisir un nombre entier compris entre {min, number} et {max, number}.',
  consent: 'Veuillez donner votre consentement\u202f; sans lui, nous ne pouvons pas traiter vos données.',
};
