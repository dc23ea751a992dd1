export const fr = {
  missing: 'Choisissez un fichier ou collez un tableau.',
  empty: 'Il n’y a rien dedans.',
  'too-large': 'Le fichier dépasse {megabytes, number} Mo.',
  'too-large-inside':
    'Une fois décompressé, le fichier est démesuré. Enregistrez le tableau seul dans un nouveau fichier.',
  'too-many-rows': 'Il y a plus de {max, number} lignes. Divisez le tableau.',
  'too-many-columns': 'Il y a plus de {max, number} colonnes.',
  'not-a-sheet': 'Ce n’est pas un tableur lisible. Enregistrez-le au format XLSX ou CSV.',
  'old-or-protected':
    'C’est un ancien fichier Excel ou un fichier protégé. Enregistrez-le au format XLSX sans mot de passe.',
  encoding: 'Les caractères de ce fichier sont illisibles. Enregistrez-le au format XLSX, ou CSV en UTF-8.',
};
