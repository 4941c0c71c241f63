/** The words by which schools head the columns of their lists: what each of them may mean in the register. */
import { withoutAccents } from '../shared/names';

const SMALL_WORDS = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'en', 'e', 'un', 'une', 'of', 'the']);

/**
 * A header by its words: without accents, case, signs and small words.
 * @example wordsOf('Date de naissance (enfant)') // 'date naissance enfant'
 */
export function wordsOf(header: string): string {
  const plain = withoutAccents(header.replace(/e-mail/gi, 'email').replace(/n°/gi, 'numero'));
  return plain
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !SMALL_WORDS.has(word))
    .join(' ');
}

/** Other words for a header of the register. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  Nom: ['nom', 'nom famille', 'nom naissance', 'lastname', 'last name', 'surname', 'nachname'],
  Prénom: ['prenom', 'prenoms', 'prenom usuel', 'firstname', 'first name', 'vorname'],
  Naissance: [
    'naissance',
    'date naissance',
    'ne',
    'nee',
    'ne nee',
    'birthdate',
    'date birth',
    'birthday',
    'geburtsdatum',
  ],
  Sexe: ['sexe', 'genre', 'sex', 'gender'],
  'Pays de résidence': ['pays residence', 'residence'],
  Adresse: ['adresse', 'rue', 'adresse postale', 'street', 'strasse'],
  Numéro: ['numero', 'no', 'numero rue', 'numero maison'],
  NPA: ['npa', 'code postal', 'cp', 'zip', 'plz', 'postcode'],
  Ville: ['ville', 'localite', 'commune', 'lieu', 'town', 'city', 'ort'],
  Pays: ['pays', 'country', 'land'],
  Langue: ['langue', 'language', 'sprache'],
  'E-mail': ['email', 'mail', 'courriel', 'adresse email', 'adresse mail', 'adresse electronique'],
  Téléphone: ['telephone', 'tel', 'mobile', 'portable', 'natel', 'phone', 'numero telephone', 'tel mobile'],
  Civilité: ['civilite', 'titre', 'anrede'],
  Lien: ['lien', 'lien parente', 'relation', 'qualite'],
  Classe: ['classe', 'class', 'klasse'],
  Niveau: ['niveau', 'degre', 'level'],
  Catégorie: ['categorie', 'section', 'cycle'],
  Année: ['annee', 'annee scolaire', 'school year'],
  Entrée: ['entree', 'date entree', 'arrivee', 'date arrivee'],
  Sortie: ['sortie', 'date sortie', 'depart', 'date depart'],
  Début: ['debut', 'date debut'],
  Fin: ['fin', 'date fin'],
  Jours: ['jours', 'nombre jours', 'jours semaine', 'jours par semaine'],
  'Demandée le': ['demandee', 'date demande', 'demande'],
  Statut: ['statut', 'status', 'etat'],
  'Règlement signé le': ['reglement signe', 'date signature', 'signature reglement'],
  Remarques: ['remarques', 'remarque', 'observations', 'notes', 'commentaire'],
  Part: ['part', 'pourcentage'],
};

/** Whether words of a file mean a header of the register. */
export function meansHeader(words: string, header: string): boolean {
  return words === wordsOf(header) || (SYNONYMS[header]?.includes(words) ?? false);
}
