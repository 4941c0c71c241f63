/** The headers of every tab as the school knows them, in order; by hand, so that no rename passes unseen. */
export const FRENCH_HEADERS: Readonly<Record<string, string>> = {
  Réglages: 'Clé, Valeur, Explication',
  Calendrier:
    'Année, Rentrée, Toussaint début, Toussaint retour, Noël début, Noël retour, Hiver début, Hiver retour, Printemps début, Printemps retour, Fin, Premier mois, Nombre de mois, Délai de réinscription, Émission 1, Échéance 1, Limite de confirmation, Émission 2, Échéance 2',
  'Jours fériés': 'Date, Libellé',
  Tarifs: 'Année, Catégorie, Tarif, Jours ou rang, Montant, Unité, Annoncé le',
  Familles: 'Famille, Nom, Adresse, Numéro, NPA, Ville, Pays, Langue, Règlement signé le, Remarques',
  Responsables:
    'Responsable, Famille, Civilité, Nom, Prénom, Lien, Représentant légal, E-mail, Téléphone, Peut récupérer',
  Payeurs: 'Payeur, Famille, Élève, Type, Nom, Adresse, Numéro, NPA, Ville, Pays, E-mail, Objet, Part',
  Élèves: 'Élève, Famille, Nom, Prénom, Naissance, Sexe, Pays de résidence, Classe, Statut, Entrée, Sortie',
  Inscriptions:
    'Inscription, Élève, Année, Catégorie, Niveau, Classe, Tarif, Jours, Jours de présence, Type, Demandée le, Début, Fin, Préavis reçu le, Statut, Radiation reçue le, Livret reçu le, Transmission directe, École précédente',
  Présences:
    'Date, Élève, Demi-journée, Code, Arrivée, Minutes, Motif, Annoncée par, Annoncée le, Justifiée le, ' +
    'Nature indiquée, Contagieux, Fin des symptômes, Certificat reçu le',
  Horaires: 'Niveau, Jour, Début, Fin',
  APC: 'Date, Élève, Minutes, Accord le',
  Congés: 'Congé, Élève, Demandé le, Du, Au, Motif, Décision, Décidé le, Par, Document',
  Retards: 'Date, Élève, Prévue, Réelle, Minutes',
  'Accueils exceptionnels': 'Date, Élève, Demandé le, Statut',
  Prestations: 'Prestation, Prix, Unité, Incluse Corporate, TVA',
  Consommations: 'Date, Élève, Prestation, Quantité',
  Dommages: 'Date, Élève, Description, Montant, Statut',
  'Numéros utiles': 'Nom, Numéro, Actif',
  Écritures:
    'Écriture, Date, Famille, Payeur, Élève, Nature, Année, Période, Libellé, Montant, Facture, Article, Détail, Clé',
  Factures: 'Facture, Date, Échéance, Famille, Payeur, Total, Référence, Type, Document, PDF, Statut',
  Paiements: 'Paiement, Date, Famille, Montant, Référence, Source, Facture, Communication',
  Rappels: 'Rappel, Facture, Date, Rang facture, Rang année, Frais, Échéance, Document, Statut',
  Envois: 'Envoi, Clé, Quand, À, Objet, Document, Statut, Détail',
  Journal: 'Quand, Qui, Quoi, Tab, Ligne, Avant, Après',
};
