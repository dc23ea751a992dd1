export const fr = {
  'invitation.subject': "'{delegation}'\u202f: invitation au '{forum}'",
  'invitation.body':
    "Excellence,\n\nAu nom du secrétariat de la Commission économique et sociale pour l’Asie et le Pacifique, nous avons l’honneur d’inviter votre délégation ('{delegation}') au '{forum}' ('{place}', '{dates}'), organisé conformément à la résolution 79/7 de la Commission.\n\nNous vous saurions gré de bien vouloir désigner le chef et les autres membres de la délégation, et transmettre le document qui les désigne, au plus tard le '{deadline}'. Le bouton ci-dessous vous permet de les inscrire, un à un ou à partir d’un tableau, et de déposer le document.\n\nSi vous ne pouvez pas participer, veuillez nous en informer au même endroit.\n\nVeuillez agréer, Excellence, les assurances de notre très haute considération.",
  'reminder.subject': "Rappel\u202f: délégation '{delegation}' au '{forum}'",
  'reminder.body':
    "Madame, Monsieur '{name}',\n\nLa délégation '{delegation}' au '{forum}' ('{place}', '{dates}') n’a pas encore été désignée. Les inscriptions prennent fin le '{deadline}'.\n\nVeuillez inscrire la délégation au moyen du bouton ci-dessous, ou nous indiquer que vous ne pouvez pas participer.",
};
