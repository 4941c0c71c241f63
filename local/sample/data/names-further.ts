/** Made-up people's names, Turkish, Polish, Vietnamese, Tamil, Scandinavian and Romanian. */
import type { Culture } from './names';

export const TURKISH: Culture = {
  language: 'de',
  surnames: ['Aydoğan', 'Çağlayan', 'Çelik', 'Çiçekdağ', 'Dağdelen', 'Doğruöz', 'Yıldızoğlu'],
  girls: ['Çağla', 'Çiğdem', 'Elif', 'İpek', 'Tuğçe', 'Yağmur'],
  boys: ['Çağan', 'Çınar', 'Doğan', 'Emir', 'Oğuz', 'Yiğit'],
};

export const POLISH: Culture = {
  language: 'fr',
  surnames: ['Gołąb', 'Łabędź', 'Łoboda', 'Łuczak', 'Śliwa', 'Źrebiec'],
  girls: ['Bożena', 'Elżbieta', 'Łucja', 'Małgorzata', 'Wisława', 'Zofia'],
  boys: ['Łazarz', 'Łukasz', 'Michał', 'Przemysław', 'Stanisław', 'Zbigniew'],
};

export const VIETNAMESE: Culture = {
  language: 'fr',
  surnames: ['Đặng', 'Nguyễn', 'Nguyễn Phước', 'Phạm', 'Trần', 'Vũ'],
  girls: ['Ánh', 'Diễm', 'Hồng', 'Mỹ Lệ', 'Nguyệt', 'Thảo'],
  boys: ['Bảo', 'Đức', 'Hiếu', 'Minh', 'Nghĩa', 'Viễn'],
};

export const TAMIL: Culture = {
  language: 'en',
  surnames: ['Arulnesan', 'Ilankovan', 'Kandeepan', 'Nallathambi', 'Sivapatham', 'Thirunavukkarasu'],
  girls: ['Abirami', 'Kavitha', 'Mathuri', 'Nila', 'Thamarai', 'Yalini'],
  boys: ['Ilango', 'Kathir', 'Kumaran', 'Maran', 'Nilavan', 'Vetri'],
};

export const SCANDINAVIAN: Culture = {
  language: 'en',
  surnames: ['Bjørnstad', 'Grønnegård', 'Jørgensen', 'Ødegård', 'Sørlund', 'Åkerstrøm'],
  girls: ['Åse', 'Bodil', 'Kjærsti', 'Ragnhild', 'Solbjørg', 'Sølvi'],
  boys: ['Bjørn', 'Håkon', 'Jørgen', 'Øyvind', 'Søren', 'Torbjørn'],
};

export const ROMANIAN: Culture = {
  language: 'fr',
  surnames: ['Ciobănașu', 'Grigoraș', 'Moțoc', 'Rândunică', 'Ștefănache', 'Țurcanu'],
  girls: ['Catrinel', 'Ilinca', 'Luminița', 'Măriuca', 'Ruxandra', 'Viorica'],
  boys: ['Dragoș', 'Ioniță', 'Mihnea', 'Rareș', 'Ștefan', 'Tudoraș'],
};
