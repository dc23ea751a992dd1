export const fr = {
  '11.1': 'Logement sûr et abordable, amélioration des bidonvilles',
  '11.2': 'Transports abordables, accessibles et durables',
  '11.3': 'Urbanisation inclusive et durable, planification participative',
  '11.4': 'Protection du patrimoine culturel et naturel',
  '11.5': 'Moins de morts, de personnes touchées et de pertes dues aux catastrophes',
  '11.6': 'Moindre impact environnemental des villes (qualité de l’air, déchets)',
  '11.7': 'Espaces verts et publics sûrs, inclusifs et accessibles',
  '11.a': 'Liens entre zones urbaines, périurbaines et rurales par la planification nationale et régionale',
  '11.b':
    'Politiques intégrées pour l’inclusion, l’efficacité des ressources, le climat et les risques de catastrophe (Cadre de Sendai)',
  '11.c': 'Appui aux pays les moins avancés pour des bâtiments durables et résilients',
};
