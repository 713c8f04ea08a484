import { type FormEvent } from 'react';
import { useSignIn } from '../../api/session.ts';
import { Heading } from '../../parts/heading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';

/** 登录. `renewing`: the session ended over an open page, which stands behind with everything that was typed. */
export function SignInPage({ renewing = false }: { renewing?: boolean }) {
  const signIn = useSignIn();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (signIn.isPending) return;
    const form = new FormData(event.currentTarget);
    signIn.mutate({ login: String(form.get('login')).trim(), password: String(form.get('password')) });
  };
  return (
    <main className="sign-in">
      <Heading title="登录" />
      {renewing && <p>登录已失效。重新登录后，您填写的内容还在。</p>}
      <form onSubmit={submit}>
        <label htmlFor="login">账号</label>
        <input id="login" name="login" autoComplete="username" required maxLength={64} />
        <label htmlFor="password">密码</label>
        <input id="password" name="password" type="password" autoComplete="current-password" required maxLength={128} />
        {signIn.isError && <ProblemNote error={signIn.error} form="sign-in" />}
        <button type="submit" className="primary" aria-disabled={signIn.isPending}>
          {signIn.isPending ? '正在登录…' : '登录'}
        </button>
      </form>
    </main>
  );
}
