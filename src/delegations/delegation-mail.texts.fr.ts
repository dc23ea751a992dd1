export const fr = {
  greeting: 'Madame, Monsieur {name},',
  area: 'Ouvrir la délégation',
  once: 'Ce bouton vous connecte une seule fois, dans les {days, number} jours\u202f; il n’est destiné qu’à vous. Pour obtenir un nouveau lien, choisissez «\u202fPoints de contact des délégations\u202f» au bas du site.',
  delegate: 'Personne',
  function: 'Fonction',
  reason: 'Motif',
  file: 'Document',
  'link.subject': '{forum}\u202f: votre lien vers la délégation {delegation}',
  'link.title': 'Votre lien',
  'link.text': 'Ce lien vous permet d’inscrire et de corriger la délégation\u202f: {delegation}.',
  'asked.subject': '{delegation}\u202f: une personne demande à faire partie de votre délégation',
  'asked.title': 'Une inscription vous attend',
  'asked.text':
    'Une personne inscrite au {forum} indique appartenir à la délégation {delegation}. Veuillez confirmer ou renvoyer son inscription\u202f; le secrétariat se prononcera ensuite.',
  'accepted.subject': '{delegation}\u202f: pouvoirs acceptés',
  'accepted.title': 'Les pouvoirs sont acceptés',
  'accepted.text':
    'Le secrétariat a accepté le document désignant la délégation {delegation} au {forum}. La délégation est accréditée.',
  'returned.subject': '{delegation}\u202f: veuillez renvoyer les pouvoirs',
  'returned.title': 'Les pouvoirs ont été renvoyés',
  'returned.text':
    'Le secrétariat n’a pas pu accepter le document désignant la délégation {delegation} au {forum}. Veuillez en remettre un autre.',
};
