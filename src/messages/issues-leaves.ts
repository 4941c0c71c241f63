/** French sentences of issues: leave requests and extra help. */
import type { Sentence } from './sentence';
import { shortDate } from './words';

export const LEAVES_SENTENCES: Readonly<Record<string, Sentence>> = {
  'leave-two-questions': ({ leave }) =>
    `Indiquez soit la demande ${leave} à décider, soit une nouvelle demande, pas les deux.`,
  'leave-unknown': ({ leave }) => `La demande de congé « ${leave} » n’existe pas dans l’onglet Congés.`,
  'leave-decided': ({ leave, decision }) =>
    `la demande ${leave} est déjà décidée (${decision}) ; pour revenir sur la décision, nommez-la dans « Congé ».`,
  'leave-dates': ({ from, to }) => `le dernier jour (${shortDate(to)}) précède le premier (${shortDate(from)}).`,
  'leave-two-years': ({ to, end }) =>
    `le congé va jusqu’au ${shortDate(to)}, au-delà de l’année scolaire (${shortDate(end)}) : une demande par année scolaire.`,
  'leave-not-enrolled': ({ pupil, date }) => `l’élève ${pupil} n’est pas inscrit le ${shortDate(date)}.`,
  'leave-names-illness': () =>
    'le motif semble nommer une maladie ; aucun diagnostic n’est gardé : écrivez « maladie ».',
  'leave-reason-long': ({ most }) =>
    `Le motif de la décision, ou le nom de qui décide, est trop long : ${most} caractères au plus.`,
  'leave-too-many': ({ count }) =>
    `${count} décisions à la fois avec leurs motifs sont trop : décidez-en une partie, puis le reste.`,
  'leave-days-unknown': ({ leave, year }) =>
    `congé ${leave} : l’année ${year} manque dans l’onglet Calendrier ; ses demi-journées ne sont ni comptées ni notées d’avance.`,
  'leave-no-timetable': ({ leave }) =>
    `congé ${leave} : pas d’horaire de classe pour cet élève (crèche ou niveau inconnu) ; rien n’est noté d’avance dans Présences.`,
  'leave-no-class': ({ leave }) =>
    `congé ${leave} : aucune demi-journée de classe dans ces jours (vacances, jours fériés ou jours sans classe).`,
  'leave-asked-afterwards': ({ leave, requested, from }) =>
    `congé ${leave} : demandé le ${shortDate(requested)}, une fois commencé (${shortDate(from)}).`,
  'leave-decided-early': ({ leave, on, requested }) =>
    `congé ${leave} : décidé le ${shortDate(on)}, avant la demande du ${shortDate(requested)} ; une des deux dates est à vérifier.`,
  'leave-overlaps': ({ leave, others }) => `congé ${leave} : certains jours sont déjà demandés (${others}).`,
  'leave-no-motive': ({ leave }) => `congé ${leave} : la demande n’a pas de motif.`,
  'leave-no-reason': ({ leave }) => `congé ${leave} : refusé sans motif ; la lettre n’en donnera pas.`,
  'leave-logged': ({ leave, count }) =>
    `congé ${leave} : ${Number(count) > 1 ? `${count} demi-journées sont déjà dans Présences et restent comme elles ont été notées` : 'une demi-journée est déjà dans Présences et reste comme elle a été notée'} ; une absence y compte comme autorisée.`,
  'leave-past': ({ leave, count }) =>
    `congé ${leave} : ${count} des demi-journées notées « Congé » sont déjà passées ; corrigez-les si l’élève était en classe.`,
  'leave-rows-stay': ({ leave, count }) =>
    `congé ${leave} : ${count} ${Number(count) > 1 ? 'demi-journées « Congé » déjà passées ou modifiées restent' : 'demi-journée « Congé » déjà passée ou modifiée reste'} dans Présences ; sans congé accordé, ce sont des absences non autorisées.`,
  'leave-no-email': ({ leave, name }) =>
    `congé ${leave} : pas d’adresse électronique pour la famille ${name} ; lettre à imprimer.`,

  'help-level': ({ pupil, level }) =>
    `l’élève ${pupil} (${level === '' ? 'niveau inconnu' : level}) n’a pas d’APC : maternelle et CP à CM2 seulement.`,
  'help-not-enrolled': ({ pupil, date }) => `l’élève ${pupil} n’est pas inscrit le ${shortDate(date)}.`,
  'help-no-agreement': ({ pupil }) =>
    `l’élève ${pupil} : pas d’accord des représentants légaux pour cette année scolaire ; indiquez le jour de l’accord.`,
  'help-agreement-late': ({ pupil, agreed, date }) =>
    `l’élève ${pupil} : l’accord du ${shortDate(agreed)} suit la séance du ${shortDate(date)} ; il doit la précéder.`,
  'help-no-class': ({ pupil, date }) =>
    `l’élève ${pupil} : pas de classe le ${shortDate(date)} (vacances, jour férié ou jour sans classe), donc pas d’APC.`,
  'help-no-calendar': ({ year }) => `l’année ${year} manque : sans elle, on ne sait pas quels jours il y a classe.`,
  'help-minutes': ({ pupil, value, most }) =>
    `l’élève ${pupil} : « ${value} » ; il faut un nombre entier de minutes, de 1 à ${most}.`,
  'help-date': ({ pupil, value }) => `l’élève ${pupil} : « ${value} » n’est pas une date (par exemple 15.09.2022).`,
  'help-class-unknown': ({ value, known }) => `La classe « ${value} » n’existe pas. Classes : ${known}.`,
  'help-class-level': ({ value }) => `la classe « ${value} » n’a pas d’APC : maternelle et CP à CM2 seulement.`,
  'help-over': ({ pupil, hours, over }) =>
    `l’élève ${pupil} aurait ${hours} d’APC cette année, ${over} de plus que les 36 h.`,
  'help-same': ({ pupil, date, minutes }) =>
    `l’élève ${pupil} : la séance de ${minutes} minutes du ${shortDate(date)} est déjà notée ; elle ne l’est pas deux fois.`,
  'help-same-day': ({ pupil, date }) =>
    `l’élève ${pupil} a déjà une autre séance le ${shortDate(date)} ; celle-ci s’y ajoute.`,
};
