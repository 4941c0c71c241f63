/** Letters and draft reports on absences that a school starts from and may edit. */
import type { LetterText } from '../letter';
import { HELP_NUMBERS } from './statement';

export const JUSTIFICATION: LetterText = {
  title: 'Absence à justifier',
  heading: 'Absence à justifier',
  particulars: [
    ['Élève', '{eleve}'],
    ['Classe', '{classe}'],
    ['Année scolaire', '{annee}'],
    ['Absence', '{nombre}, {periode}'],
    ['Retour en classe', '{retour}'],
  ],
  parts: [
    'Madame, Monsieur,',
    'Sauf erreur de notre part, nous n’avons pas encore reçu votre justificatif écrit pour l’absence suivante de {eleve} :',
    {
      loop: 'demi_journees',
      columns: [
        { header: 'Date', text: '{jour}', width: 28 },
        { header: 'Demi-journée', text: '{demi_journee}', width: 34 },
        { header: 'Motif annoncé', text: '{motif}', width: 60 },
        { header: 'Annoncée par, le', text: '{annoncee}', width: 48 },
      ],
    },
    'Selon le règlement intérieur (art. 2.2.4), chaque absence est justifiée par écrit au retour de l’enfant, auprès de l’enseignant et du secrétariat. Merci de nous faire parvenir ce mot ces prochains jours ; le coupon ci-dessous suffit.',
    'Si votre justificatif a croisé cette lettre, veuillez la considérer comme sans objet.',
    'Avec nos salutations les meilleures',
    'Le secrétariat',
    { note: '– – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – – –' },
    'Coupon à rendre : {eleve}, absence {periode}',
    'Motif : ………………………………………………………………………………………………',
    'Date et signature : ………………………………………………………………………………',
    HELP_NUMBERS,
  ],
};

export const ABSENCE_REPORT_FR: LetterText = {
  title: 'Signalement d’absences (projet)',
  heading: 'PROJET : signalement d’absences ou de retards répétés',
  particulars: [
    ['Élève', '{eleve}, né(e) le {naissance}'],
    ['Niveau, classe', '{niveau}{#classes}, {classe}{/classes}'],
    ['Année scolaire', '{annee}'],
    ['{#legaux}Représentants légaux', '{representants}{/legaux}'],
    ['Adresse', '{adresse}'],
  ],
  parts: [
    { note: 'Projet établi par le secrétariat le {date}. La Direction décide s’il est envoyé.' },
    'Madame, Monsieur,',
    'L’école porte à votre connaissance les absences ou retards répétés de {eleve} (règlement intérieur, art. 2.2.4). Les seuils suivants ont été atteints :',
    {
      loop: 'franchissements',
      columns: [
        { header: 'Seuil', text: '{seuil}', width: 130 },
        { header: 'Atteint le', text: '{jour}', width: 40 },
      ],
    },
    'Sur les 30 derniers jours de classe : demi-journées injustifiées {absences_fenetre}, retards {retards_fenetre}. Depuis la rentrée : demi-journées injustifiées {absences_annee}, retards {retards_annee} ({minutes_retard} minutes).',
    'Absences, retards et départs anticipés de l’année :',
    {
      loop: 'lignes',
      columns: [
        { header: 'Date', text: '{jour}', detail: '{demi_journee}', width: 24 },
        { header: 'Constat', text: '{constat}', width: 36 },
        { header: 'Motif annoncé', text: '{motif}', width: 42 },
        { header: 'Annoncé par, le', text: '{annoncee}', width: 32 },
        { header: 'Justifié le', text: '{justifiee}', width: 22 },
        { header: 'Min.', text: '{minutes}', width: 14, isAmount: true },
      ],
    },
    '{#avec_lettres}',
    'Lettres adressées à la famille ({lettres_nombre}) :',
    {
      loop: 'lettres',
      columns: [
        { header: 'Lettre du', text: '{jour}', width: 40 },
        { header: 'Absence', text: '{absence}', width: 70 },
        { header: 'Envoi', text: '{etat}', width: 60 },
      ],
    },
    '{/avec_lettres}',
    '{#avec_conges}',
    'Demandes de congé de l’année ({conges_nombre}) :',
    {
      loop: 'conges',
      columns: [
        { header: 'Demandé le', text: '{demande}', width: 28 },
        { header: 'Du', text: '{du}', width: 26 },
        { header: 'Au', text: '{au}', width: 26 },
        { header: 'Motif', text: '{motif}', width: 56 },
        { header: 'Décision', text: '{decision}', width: 34 },
      ],
    },
    '{/avec_conges}',
    'Nous restons à votre disposition pour tout renseignement et vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.',
    'La Direction',
  ],
};

export const ABSENCE_REPORT_DE: LetterText = {
  title: 'Meldung von Absenzen (Entwurf)',
  heading: 'ENTWURF: Meldung wiederholter Absenzen oder Verspätungen',
  language: 'de-CH',
  dateLine: '{lieu_date}',
  particulars: [
    ['Schülerin / Schüler', '{eleve}, geboren am {naissance}'],
    ['Stufe, Klasse', '{niveau}{#classes}, {classe}{/classes}'],
    ['Schuljahr', '{annee}'],
    ['{#legaux}Gesetzliche Vertretung', '{representants}{/legaux}'],
    ['Adresse', '{adresse}'],
  ],
  parts: [
    { note: 'Entwurf des Sekretariats vom {date}. Die Schulleitung entscheidet, ob er versandt wird.' },
    'Sehr geehrte Damen und Herren',
    'Die Schule meldet Ihnen wiederholte Absenzen oder Verspätungen von {eleve} (Schulreglement, Art. 2.2.4). Folgende Schwellen wurden erreicht:',
    {
      loop: 'franchissements',
      columns: [
        { header: 'Schwelle', text: '{seuil}', width: 130 },
        { header: 'Erreicht am', text: '{jour}', width: 40 },
      ],
    },
    'In den letzten 30 Schultagen: unentschuldigte Halbtage {absences_fenetre}, Verspätungen {retards_fenetre}. Seit Beginn des Schuljahres: unentschuldigte Halbtage {absences_annee}, Verspätungen {retards_annee} ({minutes_retard} Minuten).',
    'Absenzen, Verspätungen und vorzeitiges Weggehen im Schuljahr:',
    {
      loop: 'lignes',
      columns: [
        { header: 'Datum', text: '{jour}', detail: '{demi_journee}', width: 24 },
        { header: 'Feststellung', text: '{constat}', width: 36 },
        { header: 'Gemeldeter Grund', text: '{motif}', width: 42 },
        { header: 'Gemeldet von, am', text: '{annoncee}', width: 32 },
        { header: 'Begründet am', text: '{justifiee}', width: 22 },
        { header: 'Min.', text: '{minutes}', width: 14, isAmount: true },
      ],
    },
    '{#avec_lettres}',
    'Schreiben an die Familie ({lettres_nombre}):',
    {
      loop: 'lettres',
      columns: [
        { header: 'Schreiben vom', text: '{jour}', width: 40 },
        { header: 'Absenz', text: '{absence}', width: 70 },
        { header: 'Versand', text: '{etat}', width: 60 },
      ],
    },
    '{/avec_lettres}',
    '{#avec_conges}',
    'Urlaubsgesuche des Schuljahres ({conges_nombre}):',
    {
      loop: 'conges',
      columns: [
        { header: 'Gesuch vom', text: '{demande}', width: 28 },
        { header: 'Von', text: '{du}', width: 26 },
        { header: 'Bis', text: '{au}', width: 26 },
        { header: 'Grund', text: '{motif}', width: 56 },
        { header: 'Entscheid', text: '{decision}', width: 34 },
      ],
    },
    '{/avec_conges}',
    'Für Auskünfte stehen wir Ihnen gerne zur Verfügung.',
    'Freundliche Grüsse',
    'Die Schulleitung',
  ],
};
