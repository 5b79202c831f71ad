export { telegramExpected as expected } from '../shared/telegram-expected';
