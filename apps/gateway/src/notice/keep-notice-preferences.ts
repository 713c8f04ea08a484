import { Injectable } from '@nestjs/common';
import { type OwnNoticePreferences } from '@duban/contracts/http/notice-preferences';
import { NoticePreferenceStore } from '@duban/database/notice-preference/notice-preference.store';
import { SecretBox } from '@duban/database/secret/secret-box';
import { defaultPreferences } from '@duban/domain/notice/preferences';
import { type Role } from '@duban/domain/unit/actor';
import { Answer } from '../answer.ts';
import { acceptedOnce } from '../refusal/outcome.ts';
import { type Asker } from '../session/asker.ts';
import { requestKey } from '../session/idempotency-key.ts';
import { type NoticePreferencesDto } from './notice-preferences.dto.ts';

/** 通知偏好 of the asking person; who has chosen nothing has those of his role. */
@Injectable()
export class KeepNoticePreferences {
  constructor(
    private readonly store: NoticePreferenceStore,
    private readonly box: SecretBox,
  ) {}

  async show({ actor }: Asker): Promise<OwnNoticePreferences> {
    const chosen = await this.store.of(actor.id, this.box);
    return chosen ?? { ...defaultPreferences(actor.role as Role), email: null, phone: null };
  }

  async keep(asker: Asker, key: string, body: NoticePreferencesDto): Promise<Answer> {
    const { actor, ip } = asker;
    const { ways, digest, email, phone } = body;
    // The key's fingerprint is kept for 30 days: the addresses must not be guessable from it.
    const asked = { ways, digest, mail: email !== null, phone: phone !== null };
    const request = {
      actor,
      act: 'set-notice-preferences',
      object: null,
      ip,
      key: requestKey('me notice-preferences', key, asked),
    };
    acceptedOnce(await this.store.put(request, body, this.box));
    return Answer.of(await this.show(asker));
  }
}
