/** The inputs of an enrolment by name: what the form and the messages call them, part by part. */

/** Those of one person or payer, by what follows its prefix. */
const PERSON = { Nom: 'nom', Prenom: 'prénom', Lien: 'lien avec l’enfant', Telephone: 'téléphone' };
const GUARDIAN = { ...PERSON, Civilite: 'civilité', Email: 'e-mail' };
const PAYER = {
  ...{ Nom: 'nom', Type: 'type', Objet: 'ce qu’il paie', Part: 'part en pour-cent', Email: 'e-mail' },
  ...{ Adresse: 'rue', Numero: 'numéro', Npa: 'NPA', Ville: 'ville', Pays: 'pays' },
};

export const GUARDIANS = ['resp1', 'resp2'] as const;
export const COLLECTORS = ['recup1', 'recup2', 'recup3'] as const;
export const PAYERS = ['payeur', 'payeur2'] as const;

/** Lists that the command line may hand in instead of numbered names, and the prefix of each of their items. */
export const LISTS: Readonly<Record<string, readonly string[]>> = {
  responsables: GUARDIANS,
  recuperations: COLLECTORS,
  payeurs: PAYERS,
};

function numbered(prefixes: readonly string[], caption: string, parts: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    prefixes.flatMap((prefix, index) =>
      Object.entries(parts).map(([part, label]) => [`${prefix}${part}`, `${caption} ${index + 1}, ${label}`]),
    ),
  );
}

export const CHILD_LABELS = {
  nom: 'Nom de l’enfant',
  prenom: 'Prénom de l’enfant',
  naissance: 'Date de naissance',
  sexe: 'Sexe',
  paysResidence: 'Pays de résidence',
} as const;

export const FAMILY_LABELS = {
  famille: 'Famille',
  familleNom: 'Nom de la famille',
  adresse: 'Rue',
  numero: 'Numéro',
  npa: 'NPA',
  ville: 'Ville',
  pays: 'Pays',
  langue: 'Langue',
  reglementSigneLe: 'Règlement signé le',
} as const;

export const ENROLMENT_LABELS = {
  annee: 'Année scolaire',
  categorie: 'Catégorie',
  niveau: 'Niveau',
  classe: 'Classe',
  tarif: 'Tarif',
  jours: 'Jours par semaine',
  joursDePresence: 'Jours de présence',
  type: 'Type d’inscription',
  demandeeLe: 'Demandée le',
  debut: 'Premier jour de présence',
  ecolePrecedente: 'Vient d’une autre école',
  radiationRecueLe: 'Certificat de radiation reçu le',
  livretRecuLe: 'Livret scolaire reçu le',
  motif: 'Motif de la Direction',
} as const;

/** French names of all inputs. */
export const LABELS: Readonly<Record<string, string>> = {
  ...CHILD_LABELS,
  ...FAMILY_LABELS,
  ...numbered(GUARDIANS, 'Représentant légal', GUARDIAN),
  ...numbered(COLLECTORS, 'Personne autorisée', PERSON),
  ...numbered(PAYERS, 'Payeur', PAYER),
  ...ENROLMENT_LABELS,
};

/** What people at the command line read. */
export const INPUT_HELP: Readonly<Record<string, string>> = {
  ...LABELS,
  naissance: 'date de naissance, par exemple 2018-05-03',
  paysResidence: 'Suisse, France, Allemagne ou un code ISO ; vide : le pays de la famille',
  famille: 'identifiant d’une famille existante, ou nouvelle ; vide : cherchée par nom et adresse',
  familleNom: 'facultatif : nom de la famille, s’il n’est pas celui de l’enfant',
  annee: 'par exemple 2022-23 ; vide : celle du jour, à dire à partir du printemps',
  categorie: 'vide : selon l’âge',
  niveau: 'vide : selon l’âge',
  tarif: 'Normal (vide) ou Corporate',
  jours: 'crèche : 1 à 5 ; vide : le nombre de jours de présence',
  joursDePresence: 'crèche : par exemple lundi, mardi',
  type: 'Première, Retour ou Réinscription ; vide : selon le registre',
  demandeeLe: 'vide : aujourd’hui',
  debut: 'vide : la rentrée, ou aujourd’hui quand l’année a commencé',
  ecolePrecedente: 'oui ou non',
  motif: 'motif de la Direction, pour une réinscription malgré des montants échus ; inscrit au Journal',
  payeurObjet: 'Tout (vide), Écolage, Crèche…',
  payeurPart: 'en pour-cent ; vide : 100',
  payeurType: 'Employeur ou Responsable',
  responsables: 'au lieu de resp1…, resp2… : liste d’objets {nom, prenom, civilite, lien, email, telephone}',
  recuperations: 'au lieu de recup1… : liste d’objets {nom, prenom, lien, telephone}',
  payeurs: 'au lieu de payeur…, payeur2… : liste d’objets {nom, type, objet, part, adresse, npa, ville}',
  choix: 'décisions sur un doublon : {"E012":"meme"} ou {"E012":"autre"}',
};
