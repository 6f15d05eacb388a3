/** Two texts of as many sentences, of like length, that are no translations of each other. */
export const minutes = [
  'Мост открыт в мае.',
  'Его строили девять лет.',
  'Он стоит на семи опорах.',
  'Пролёты сделаны из стали.',
  'По нему ходят поезда.',
  'Платы за проезд нет.',
  'Зимой его чистят от снега.',
  'Перила покрашены в зелёный цвет.',
  'Музей моста работает по субботам.',
  'Дети входят бесплатно.',
  'Собак туда не пускают.',
  'Летом продают мороженое.',
]
export const story = [
  'My grandmother never trusted banks.',
  'She kept silver spoons under a floorboard.',
  'Nobody knew but the cat.',
  'One autumn the cat ran away.',
  'Rain came through the roof that week.',
  'We moved the beds into the kitchen.',
  'A plumber arrived with two sons.',
  'They ate everything we had.',
  'Later a letter came from Lisbon.',
  'It was written in purple ink.',
  'I have lost it since.',
  'The spoons are still there.',
]
