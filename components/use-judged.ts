import { useRef, useState } from 'preact/hooks';

/** Whether the passphrase typed last passes the gate. An answer about an older text does not count. */
export function useJudged(judge: (passphrase: string) => Promise<boolean>): [boolean, (passphrase: string) => void] {
  const [good, setGood] = useState(false);
  const latest = useRef('');
  const ask = (passphrase: string) => {
    latest.current = passphrase;
    setGood(false);
    void judge(passphrase).then((answer) => latest.current === passphrase && setGood(answer));
  };
  return [good, ask];
}
