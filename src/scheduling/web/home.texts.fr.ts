export const fr = {
  register: 'S’inscrire',
  programme: 'Consulter le programme',
  when: 'Dates',
  'when-value': '{dates} (Forum proprement dit\u202f: {forum})',
  where: 'Lieu',
  'where-value': '{venue}, {city}, {country}',
  who: 'Public',
  'who-value':
    'Gouvernements, villes, organisations internationales, société civile, entreprises et recherche',
  how: 'Participation',
  'how-value': 'Sur place ou en ligne',
  description:
    '{forum}, {city}, {dates}. Inscription, programme et calendrier du Forum organisé par la CESAP et la Ville de Suwon.',
  'about-title': 'La raison d’être du Forum',
  'about-1':
    'Le Forum urbain Asie-Pacifique réunit celles et ceux qui façonnent les villes de la région. Il fait le point sur la mise en œuvre des objectifs de développement durable dans les villes, partage les solutions qui ont fait leurs preuves et arrête les prochaines étapes.',
  'about-2':
    'La huitième édition est organisée en application de la résolution 79/7 de la Commission économique et sociale pour l’Asie et le Pacifique, conjointement avec la célébration mondiale de la Journée mondiale des villes.',
  'theme-title': 'Le thème',
  'tracks-title': 'Quatre axes thématiques',
  'now-title': 'En ce moment',
  'next-title': 'Bientôt',
  'now-action': 'En ce moment et ensuite',
  'days-title': 'Jour par jour',
  'day-count': '{count, plural, =0 {À annoncer} one {# séance} other {# séances}}',
  'whole-programme': 'Tout le programme',
  'who-title': 'À qui s’adresse le Forum',
  'who-text':
    'On s’inscrit au titre de l’une des six catégories que la résolution invite à participer. Choisissez la vôtre\u202f: le formulaire ne demande que ce qui la concerne.',
  'register-title': 'Comment s’inscrire',
  'register-1-title': 'Inscrivez-vous en ligne',
  'register-1':
    'Cinq minutes suffisent, même sur un téléphone. Vous recevez aussitôt un courriel avec votre référence et le lien vers votre espace.',
  'register-2-title': 'Attendez la confirmation',
  'register-2':
    'Le secrétariat examine chaque inscription. La confirmation est accompagnée d’une invitation de calendrier pour le Forum.',
  'register-3-title': 'Choisissez vos séances',
  'register-3':
    'Ajoutez des séances à votre programme. Votre calendrier personnel les affiche, ainsi que tout changement d’heure ou de salle.',
  'registration-open': 'Les inscriptions sont ouvertes jusqu’au {date}, {time}, {zone}.',
  'registration-opens': 'Les inscriptions ouvriront le {date}, {time}, {zone}.',
  'registration-closed': 'Les inscriptions ont été closes le {date}.',
  'calendar-title': 'Le Forum dans votre calendrier',
  'calendar-text':
    'Abonnez-vous une seule fois à tout le programme, à un jour, à un axe ou à une salle. Votre calendrier suit ensuite chaque changement de lui-même, dans votre fuseau horaire.',
  'calendar-action': 'S’abonner au calendrier',
  'organizers-title': 'Organisateurs et partenaires',
  'co-events-title': 'Des événements dans le monde entier',
  'co-events-text':
    'Le Forum se tient avec la Journée mondiale des villes, célébrée dans des centaines de villes en octobre.',
  'co-events-action': 'Voir les événements',
  'co-events-new': 'Annoncer votre événement',
};
